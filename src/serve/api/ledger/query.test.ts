import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parseCase } from "../../../assess/index.js";
import { type ClaimFilter, type Decision, type Event, FACETS, type Linkage } from "../../../model/index.js";
import { sample } from "../../../store/contract.js";
import type { StoredDocument } from "../../../store/port.js";
import { createLayers } from "../layers.js";
import { createStanding, type Standing } from "../standing.js";
import { documentView, ledgerView } from "../views/ledger.js";
import { grouped, mostHeadings, originsBehind, select } from "./query.js";
import { createShelf } from "./shelf.js";

const shippedCase = fileURLToPath(new URL("../../../../cases/northern-front/case.yaml", import.meta.url));
const warningCase = parseCase(readFileSync(shippedCase, "utf8"), "case.yaml");

/** Reports with one claim each, so that rows can be counted by hand. */
function report(name: string, day: string, change: Partial<StoredDocument["claims"][0]>, outlet = "Gazette") {
  const { entry } = sample(name, day, 1);
  const claims = entry.claims.map((claim) => ({ ...claim, ...change }));
  return { ...entry, document: { ...entry.document, outlet }, claims };
}
const place = (name: string) => ({
  name,
  lat: 52,
  lon: 30,
  country: "BY",
  geonames: null,
  precisionKm: 10,
  span: [0, 1] as [number, number],
});

const entries = [
  report("A", "2024-08-20", { act: "warn", places: [place("Gomel")], text: "tanks near the border" }),
  report(
    "B",
    "2024-08-21T08:00",
    { act: "warn", places: [place("Brest"), place("Brest")], text: "tanks on trains" },
    "Wire",
  ),
  report(
    "C",
    "2024-08-21T09:00",
    { act: "deny", places: [], text: "there are no tanks", polarity: "negative" },
    "Wire",
  ),
  report("D", "2024-08-25", { act: "state", places: [place("Gomel")], text: "a parade" }),
];
const ids = entries.map(({ claims }) => claims[0]!.id);
const [a, b, c, d] = ids as [string, string, string, string];

const linkage: Linkage = {
  sources: [],
  lookAlikes: [],
  reuse: [],
  speakers: {},
  publishers: {},
  origins: [{ id: "o1", source: "A", sourceId: null, claim: a, date: "2024-08-20", claims: [a, b], documents: 2 }],
  descents: [
    { claim: a, standing: "origin", origin: "o1", reason: "first", drift: null },
    { claim: b, standing: "echo", origin: "o1", reason: "retold", drift: null },
  ],
  events: [
    {
      id: "e1",
      code: "MOBILIZE",
      label: "tanks",
      start: "2024-08-20",
      end: "2024-08-21",
      claims: [a, b, c],
      origins: { low: 1, high: 2 },
      conflicts: [{ field: "act", claims: [b, c], note: "one denies" }],
    },
    {
      id: "e2",
      code: null,
      label: "parade",
      start: null,
      end: null,
      claims: [d],
      origins: { low: 0, high: 1 },
      conflicts: [],
    },
  ],
};
const rejected: Decision = {
  id: "d1",
  at: "2024-08-26T09:00:00.000Z",
  by: "AK",
  note: "",
  asOf: "2024-08-26",
  ruling: { kind: "claim", claim: c, verdict: "rejected" },
};

/** The linkage came about in two steps: what the parade adds is known from its day on only. */
const [first, second] = linkage.events as [Event, Event];
const changes = [
  {
    day: "2024-08-21",
    change: {
      origins: linkage.origins,
      descents: linkage.descents,
      events: [first],
      gone: { origins: [], events: [] },
    },
  },
  { day: "2024-08-25", change: { origins: [], descents: [], events: [second], gone: { origins: [], events: [] } } },
];
const chronicle = {
  at: () => linkage,
  descent: (claim: string) => linkage.descents.find((one) => one.claim === claim) ?? null,
  origin: (id: string) => linkage.origins.find((one) => one.id === id) ?? null,
  event: (id: string) => linkage.events.find((one) => one.id === id) ?? null,
};
const shelf = createShelf(warningCase, null);
shelf.append(entries, linkage);
const layers = createLayers({ changes }, shelf.rowOf);
const on = (day: string, decisions: Decision[]) =>
  createStanding({ shelf, chronicle, layers }, day, decisions, () => {
    throw new Error("a query weighs nothing");
  });

let standing: Standing;
beforeAll(() => {
  standing = on("2024-08-26", [rejected]);
});

const found = (filter: ClaimFilter) => select(standing, filter).rows.map((row) => standing.shelf.rows[row]!.claim.id);

describe("which claims fit", () => {
  test.each<[string, ClaimFilter, string[]]>([
    ["everything", {}, [a, b, c, d]],
    ["values of a facet are alternatives", { place: ["Gomel", "Brest"] }, [a, b, d]],
    ["facets narrow each other", { place: ["Gomel"], act: ["warn"] }, [a]],
    ["a value nobody has", { act: ["threaten"] }, []],
    ["words", { q: "TANK" }, [a, b, c]],
    ["words and a facet", { q: "tank", outlet: ["Wire"] }, [b, c]],
    ["from a day", { from: "2024-08-21" }, [b, c, d]],
    ["to a day", { to: "2024-08-20" }, [a]],
    ["an event", { event: "e1" }, [a, b, c]],
    ["an event that is not there", { event: "none" }, []],
    ["an origin", { origin: "o1" }, [a, b]],
    ["a document", { document: entries[3]!.document.id }, [d]],
    ["echoes", { standing: ["echo"] }, [b]],
    ["what nobody can tell the origin of", { standing: ["unknown"] }, [c, d]],
    ["conflicts", { conflict: ["yes"] }, [b, c]],
    ["what a person rejected", { verdict: ["rejected"] }, [c]],
    ["how it is put", { hedge: ["denied"] }, [c]],
  ])("%s", (_, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});

test("a facet counts what choosing another of its values would give", () => {
  const view = ledgerView(
    standing,
    { act: ["warn"], place: ["Gomel"] },
    { by: "event", offset: 0, limit: 10, claim: null },
  );
  const counts = (facet: (typeof FACETS)[number]) => {
    return Object.fromEntries(view.facets![facet].map(({ value, count }) => [value, count]));
  };
  // With act still at "warn", Brest would give B; with place still at Gomel, "state" would give D.
  expect(counts("place")).toEqual({ Gomel: 1, Brest: 1 });
  expect(counts("act")).toEqual({ warn: 1, state: 1 });
  expect(counts("outlet")).toEqual({ Gazette: 1 });
  // Agrees with asking: for every facet and value, the count is what the query with that value instead returns.
  for (const facet of FACETS) {
    for (const { value, count } of view.facets![facet]) {
      expect(found({ act: ["warn"], place: ["Gomel"], [facet]: [value] })).toHaveLength(count);
    }
  }
});

test("groups: the event retold first, single ones last; the origin before its echo on a day", () => {
  const { rows, groups } = grouped(standing, [0, 1, 2, 3], "event");
  expect(groups.map(({ id, from, count }) => [id, from, count])).toEqual([
    ["e1", 0, 3],
    ["", 3, 1],
  ]);
  // Newest day first: B and C on the 21st, the echo before what nobody can tell; then A.
  expect([...rows].map((row) => ids[row])).toEqual([b, c, a, d]);
  const byDay = grouped(standing, [0, 1, 2, 3], "day").groups;
  expect(byDay.map(({ id }) => id)).toEqual(["2024-08-25", "2024-08-21", "2024-08-20"]);
});

test("after the first thousand headings the rest stand under one, in the same order", () => {
  const many = Array.from({ length: mostHeadings + 5 }, (_, n) => n);
  // Every row an event of its own, told again, one a day; the last row is newest.
  const made = {
    shelf: { rows: many.map((n) => ({ day: `day ${n}` })) },
    dayNumber: (row: number) => row,
    isToldAgain: (row: number) => row > 0,
    eventOf: Int32Array.from(many),
    event: () => null,
    rank: () => 0,
  } as unknown as Standing;
  const { rows, groups } = grouped(made, many, "event");
  expect([...rows]).toEqual([...many.slice(1).reverse(), 0]);
  expect(groups).toHaveLength(mostHeadings + 1);
  expect(groups.at(-1)).toMatchObject({ id: "earlier", from: mostHeadings, count: 5, end: "day 4", start: "day 1" });
});

test("origins: what is unknown may add one a document and counts for none", () => {
  expect(originsBehind(standing, [0, 1])).toEqual({ origins: { low: 1, high: 1 }, documents: 2 });
  expect(originsBehind(standing, [0, 1, 2, 3])).toEqual({ origins: { low: 1, high: 3 }, documents: 4 });
  expect(originsBehind(standing, [])).toEqual({ origins: { low: 0, high: 0 }, documents: 0 });
});

test("a window holds the claim asked for", () => {
  const view = ledgerView(standing, {}, { by: "event", offset: null, limit: 2, claim: d });
  expect(view.found).toBe(3);
  expect(view.offset).toBe(2);
  expect(view.claims.map(({ claim }) => claim.id)).toEqual([a, d]);
  expect(view.total).toBe(4);
  const later = ledgerView(standing, {}, { by: "event", offset: 2, limit: 2, claim: null });
  expect(later.groups, "headings come with the first window only").toBeNull();
});

test("a document brings its claims with what was decided of them", () => {
  const view = documentView(standing, entries[2]!.document.id, []);
  expect(view?.claims).toMatchObject([{ verdict: "rejected", by: "AK", conflict: true, event: "e1" }]);
  expect(documentView(standing, "none", [])).toBeNull();
});

test("what is known later is not there earlier", () => {
  const earlier = on("2024-08-21", []);
  expect(select(earlier, {}).rows).toHaveLength(3);
  expect(earlier.rowOf(d)).toBe(-1);
  expect(earlier.entryOf(entries[3]!.document.id)).toBeNull();
});
