// A large made-up case: reports over three years by outlets that quote, retell and contradict each other.
import { createHash } from "node:crypto";
import { seeded } from "../../src/assess/model/random.js";
import type { Claim, Place } from "../../src/model/index.js";
import type { StoredDocument } from "../../src/store/port.js";

const SPEAKERS = [
  "Ministry of Defence",
  "Border Service",
  "General Staff",
  "Foreign Ministry",
  "Regional Governor",
  "Intelligence Service",
  "Mayor",
  "Railway Workers",
  "Opposition Council",
  "Monitoring Group",
  "Air Force Command",
  "Emergency Service",
].flatMap((body) =>
  ["of Northland", "of Eastmark", "of Westvale", "of Southmoor", "of Highfen"].map((of) => `${body} ${of}`),
);
const OUTLETS = Array.from(
  { length: 180 },
  (_, n) =>
    `${["Morning", "Border", "Northern", "Evening", "River", "National"][n % 6]} ${["Post", "Gazette", "Herald", "Wire", "Courier"][n % 5]} ${n}`,
);
const FORCES = ["infantry", "armour", "artillery", "engineer", "air-defence", "special-operations"] as const;
const THINGS = [
  "battalions",
  "pontoon bridges",
  "fuel trains",
  "field hospitals",
  "rocket launchers",
  "tanks",
  "drones",
  "reservists",
  "engineers",
  "air defence batteries",
  "paratroopers",
  "bulldozers",
];
/** What most news of a region is about; nothing here is a sign of an attack. */
const PLAIN = [
  "harvest workers",
  "schools",
  "market stalls",
  "road crews",
  "ice hockey fans",
  "wedding guests",
  "tram lines",
  "bakeries",
  "choirs",
  "fishing boats",
];
const VERBS = [
  "arrived near",
  "left",
  "dug in around",
  "crossed",
  "trained at",
  "were unloaded at",
  "were seen near",
  "withdrew from",
];
const ENDS = [
  "overnight",
  "under the guise of exercises",
  "despite earlier promises",
  "before the talks",
  "after the inspection",
  "without insignia",
  "by rail",
  "in two columns",
];
const ACTS = [
  "state",
  "warn",
  "threaten",
  "demand",
  "promise",
  "predict",
  "deny",
  "speculate",
  "ask",
  "opine",
] as const;
const CODES = ["MOBILIZE", "ASSAULT", "COERCE", "CONSULT", "ACCUSE", "THREATEN", "REQUEST", "SUPPORT"] as const;

const PEACEFUL = ["CONSULT", "SUPPORT", "REQUEST"] as const;

const places: Place[] = Array.from({ length: 240 }, (_, n) => ({
  name: `${["Oak", "Stone", "Mill", "Fox", "Elm", "Ash", "Red", "Long"][n % 8]}${["ford", "bridge", "ham", "wick", "moor", "field"][n % 6]} ${n}`,
  lat: 50 + ((n * 37) % 400) / 100,
  lon: 24 + ((n * 53) % 900) / 100,
  country: n % 2 ? "UA" : "BY",
  geonames: 900_000 + n,
  precisionKm: n % 9 === 0 ? 120 : 10,
  span: [0, 1],
}));

const firstDay = Date.parse("2022-01-01");

/**
 * @param documents how many reports, five claims each
 * @returns reports in the order of their days; about half of the claims retell an earlier one
 */
export function* madeUpReports(documents: number, seed = 7): Generator<StoredDocument> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const told: { text: string; speaker: string; place: Place; code: Claim["event"]; isArmed: boolean }[] = [];
  for (let n = 0; n < documents; n++) {
    const dayNumber = Math.floor((n / documents) * 1095);
    const day = new Date(firstDay + dayNumber * 86_400_000).toISOString().slice(0, 10);
    const id = `sha256:${createHash("sha256").update(`made up ${seed} ${n}`).digest("hex")}`;
    const outlet = pick(OUTLETS);
    const claims = Array.from({ length: 5 }, (_, c): Claim => {
      const recent =
        told.length > 0 && random() < 0.5 ? told[Math.max(0, told.length - 1 - Math.floor(random() * 400))] : undefined;
      const number = Math.floor(random() * 900) + 10;
      const place = recent?.place ?? pick(places);
      const speaker = recent?.speaker ?? pick(SPEAKERS);
      const act = recent && random() < 0.1 ? "deny" : pick(ACTS);
      // About one claim in seven is about forces at all.
      const isArmed = recent ? recent.isArmed : random() < 0.15;
      const thing = pick(isArmed ? THINGS : PLAIN);
      const text = recent
        ? `${recent.text} ${random() < 0.3 ? pick(ENDS) : ""}`.trim()
        : `${number} ${thing} ${pick(VERBS)} ${place.name} ${pick(ENDS)}, convoy ${Math.floor(random() * 100_000)}`;
      const code = recent?.code ?? { code: pick(isArmed ? CODES : PEACEFUL), mode: null, actor: null, target: null };
      if (!recent) told.push({ text, speaker, place, code, isArmed });
      return {
        kind: "claim",
        id: `${id}#${c}`,
        document: id,
        from: "body",
        headline: null,
        text,
        spans: { content: [[c * 100, c * 100 + text.length]], cue: [], source: [] },
        quotation: "indirect",
        attribution: [{ name: speaker, mention: null, role: null, kind: "body", span: null }],
        act,
        polarity: act === "deny" ? "negative" : "positive",
        hypothetical: false,
        certainty: random() < 0.2 ? { low: 0.55, high: 0.8, phrase: "likely", span: [0, 1] } : null,
        condition: null,
        deadline: random() < 0.01 ? { value: "2025-06-01", precision: "day", text: "by June", span: [0, 1] } : null,
        times: [],
        places: [place],
        quantities: [
          { low: number, high: number, approx: false, unit: "soldiers", text: String(number), span: [0, 1] },
        ],
        posture: isArmed
          ? [{ type: pick(FORCES), owner: "Northland", strength: null, movement: "arriving", span: [0, 1] }]
          : [],
        event: code,
        confidence: 0.8,
      };
    });
    yield {
      capture: {
        id,
        uri: `https://made-up.example/${n}`,
        fetchedAt: `${day}T12:00:00.000Z`,
        mediaType: "text/html",
        headers: {},
      },
      document: {
        kind: "document",
        id,
        uri: `https://made-up.example/${n}`,
        mediaType: "text/html",
        language: "en",
        title: `Report ${n} from ${claims[0]!.places[0]!.name}`,
        outlet,
        authors: [],
        genre: "news",
        published: { value: day, precision: "day", zone: null, from: "meta" },
        text: claims.map(({ text }) => text.padEnd(99)).join("\n"),
        warnings: [],
      },
      headlines: [],
      claims,
      engine: "made up",
    };
  }
}
