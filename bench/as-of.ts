// How long an assessment as of a day takes in a large case: 100,000 claims in 20,000 reports over two years, the
// indicators of the shipped case, once the claims are indexed.
import { readFileSync } from "node:fs";
import { assess, createEvidenceIndex, type Item, parseCase } from "../src/assess/index.js";
import { addDays } from "../src/assess/model/days.js";
import { type Random, seeded } from "../src/assess/model/random.js";
import type { Claim, Linkage } from "../src/model/index.js";

const DOCUMENTS = 20_000;
const CLAIMS_EACH = 5;
const DAYS = 730;

/** Sentences of which some fire an indicator: about one in twelve, as in reports on one build-up. */
const SAID = [
  "Russian troops are arriving in Belarus, the ministry said",
  "The exercise was prolonged, the minister said",
  "Tanks and artillery were seen on trains near Gomel",
  "Special forces moved towards the border",
  "There are no signs of a strike group",
];
const PLAIN = "The governor spoke of harvests, schools and the price of bread in the region";

function madeUp(random: Random): { items: Item[]; linkage: Linkage } {
  const items: Item[] = [];
  const linkage: Linkage = {
    sources: [],
    origins: [],
    descents: [],
    events: [],
    lookAlikes: [],
    reuse: [],
    speakers: {},
    publishers: {},
  };
  for (let n = 0; n < DOCUMENTS; n++) {
    const id = `document ${n}`;
    const day = addDays("2023-01-01", Math.floor((n / DOCUMENTS) * DAYS));
    const claims = Array.from({ length: CLAIMS_EACH }, (_, c): Claim => {
      const pick = Math.floor(random() * SAID.length * 12);
      const text = `${SAID[pick] ?? PLAIN} on day ${n} of the record.`;
      return claimOf(`${id}#${c}`, id, text);
    });
    for (const claim of claims) {
      const source = `speaker ${Math.floor(random() * 500)}`;
      const origin = `origin ${linkage.origins.length}`;
      // Every other claim retells the one before it.
      const known = linkage.origins.at(-1);
      if (known && random() < 0.5) {
        linkage.descents.push({ claim: claim.id, standing: "echo", origin: known.id, reason: "", drift: null });
        continue;
      }
      linkage.descents.push({ claim: claim.id, standing: "origin", origin, reason: "", drift: null });
      linkage.origins.push({
        id: origin,
        source,
        sourceId: null,
        claim: claim.id,
        date: day,
        claims: [claim.id],
        documents: 1,
      });
    }
    items.push({ document: documentOf(id, day), claims });
  }
  return { items, linkage };
}

function documentOf(id: string, day: string): Item["document"] {
  const published = { value: day, precision: "day" as const, zone: null, from: "meta" as const };
  const rest = {
    mediaType: "text/plain",
    language: "en",
    title: null,
    outlet: "Outlet",
    authors: [],
    text: "",
    warnings: [],
  };
  return { kind: "document", id, uri: id, genre: "news", published, ...rest };
}

function claimOf(id: string, document: string, text: string): Claim {
  return {
    kind: "claim",
    id,
    document,
    from: "body",
    headline: null,
    text,
    spans: { content: [[0, text.length]], cue: [], source: [] },
    quotation: "none",
    attribution: [{ name: null, mention: null, role: null, kind: "author", span: null }],
    act: "state",
    polarity: "positive",
    hypothetical: false,
    certainty: null,
    condition: null,
    deadline: null,
    times: [],
    places: [],
    quantities: [],
    posture: [],
    event: null,
    confidence: 1,
  };
}

/** Times indexing once, then the median, the slowest and the first of thirty assessments spread over the two years. */
export async function run(_options: { data: string | null; json: boolean }): Promise<object> {
  const file = new URL("../cases/northern-front/case.yaml", import.meta.url);
  const shipped = parseCase(readFileSync(file, "utf8"), "case.yaml");
  const { items, linkage } = madeUp(seeded(1));
  const clock = () => performance.now();
  const begin = clock();
  const index = createEvidenceIndex(shipped);
  index.add(items);
  const indexMs = clock() - begin;
  const times: number[] = [];
  let rows = 0;
  for (let step = 1; step <= 30; step++) {
    const asOf = addDays("2023-01-01", Math.floor((step / 30) * DAYS));
    const start = clock();
    const found = assess({ case: shipped, items, linkage, asOf, index });
    times.push(clock() - start);
    rows = Math.max(rows, found.evidence.length);
  }
  const sorted = [...times].sort((a, b) => a - b);
  const rounded = (ms: number) => Number(ms.toFixed(1));
  return {
    claims: DOCUMENTS * CLAIMS_EACH,
    rows,
    indexMs: rounded(indexMs),
    firstMs: rounded(times[0]!),
    asOfMs: rounded(sorted[15]!),
    slowestMs: rounded(sorted.at(-1)!),
  };
}
