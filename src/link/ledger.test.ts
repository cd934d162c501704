import { describe, expect, test } from "vitest";
import type { Linkage } from "../model/index.js";
import type { LinkDecision } from "./decisions.js";
import { createLedger } from "./ledger.js";
import { linkClaims } from "./linker.js";
import { originRange } from "./range.js";
import { createSourceRegistry } from "./sources/registry.js";
import { type ClaimInput, type ReportInput, report } from "./testing/claims.js";
import { tables } from "./testing/tables.js";

const gomel = ["Gomel", 52.43, 31.0, 627907] as const;

/** A report of one sentence. */
function sentence(
  outlet: string,
  day: string | null,
  text: string,
  claim: Omit<ClaimInput, "text">,
  rest: Partial<ReportInput> = {},
) {
  return report({ outlet, day, text: `${text}.`, ...rest }, { text, ...claim });
}
const nothing: Linkage = {
  sources: [],
  origins: [],
  descents: [],
  events: [],
  lookAlikes: [],
  reuse: [],
  speakers: {},
  publishers: {},
};
const idOf = (item: { claims: { id: string }[] }): string => item.claims[0]!.id;
const standing = (linkage: Linkage, item: { claims: { id: string }[] }) =>
  linkage.descents.find(({ claim }) => claim === idOf(item))!;

const poland = { by: ["Poland's defence ministry"], code: "MOBILIZE", places: [gomel] } as const;
const arrived = "twelve trains with rocket launchers and fuel arrived in Gomel";

describe("where a claim stands", () => {
  test("an earlier report of the same speaker's words is found when it comes in later", () => {
    const late = sentence("Kyiv Post", "2030-03-02", arrived, poland);
    const early = sentence(
      "Reuters",
      "2030-03-01",
      "twelve trains with fuel and rocket launchers have come to Gomel",
      poland,
    );
    const ledger = createLedger(createSourceRegistry(tables));
    ledger.add([late]);
    const before = ledger.linkage().origins[0]!;
    const change = ledger.add([early]);
    const after = ledger.linkage();
    expect(after.origins).toHaveLength(1);
    expect(after.origins[0]!.claim).toBe(idOf(early));
    expect(change.gone.origins).toEqual([before.id]);
    expect(standing(after, late).standing).toBe("echo");
  });

  test("two named speakers are two origins, however alike their words", () => {
    const a = sentence("Reuters", "2030-03-01", arrived, poland);
    const b = sentence("Kyiv Post", "2030-03-01", "twelve trains carrying fuel and launchers came into Gomel", {
      ...poland,
      by: ["Lithuania's defence ministry"],
    });
    const linkage = linkClaims([a, b], tables);
    expect(originRange([idOf(a), idOf(b)], linkage)).toEqual({ low: 2, high: 2 });
    expect(linkage.events).toHaveLength(1);
    expect(linkage.events[0]!.origins).toEqual({ low: 2, high: 2 });
  });

  test("who credits nobody in particular is unknown, and never counts as an origin", () => {
    const a = sentence("Reuters", "2030-03-01", arrived, { ...poland, by: ["officials"] });
    const linkage = linkClaims([a], tables);
    expect(standing(linkage, a)).toMatchObject({ standing: "unknown", origin: null });
    expect(standing(linkage, a).reason).toBe(
      'Reuters credits "officials"; nobody can tell whether that is a source of its own.',
    );
    expect(originRange([idOf(a)], linkage)).toEqual({ low: 0, high: 1 });
  });

  test("a report that credits nobody and counts otherwise may have a source of its own", () => {
    const a = sentence("Reuters", "2030-03-01", arrived, { ...poland, quantities: [["twelve", 12, 12, "trains"]] });
    const b = sentence("Kyiv Post", "2030-03-02", "five trains with rocket launchers and fuel came to Gomel", {
      code: "MOBILIZE",
      places: [gomel],
      quantities: [["five", 5, 5, "trains"]],
    });
    const linkage = linkClaims([a, b], tables);
    expect(standing(linkage, b)).toMatchObject({ standing: "unknown", origin: linkage.origins[0]!.id });
    expect(originRange([idOf(a), idOf(b)], linkage)).toEqual({ low: 1, high: 2 });
  });

  test.each([
    ["The Times", "The Wall Street Journal", "echo"],
    ["The Times", "The Guardian", "unknown"],
  ])("%s and %s report alike and credit nobody: the second is %s", (first, second, stands) => {
    // Both are by News Corp or they are not, as data/sources says.
    const own = { code: "MOBILIZE", places: [gomel] } as const;
    const a = sentence(first, "2030-03-01", "freight cars with bridging equipment stand in the yards of Gomel", own);
    const b = sentence(
      second,
      "2030-03-02",
      "near Gomel a pontoon unit received bridging equipment and new trucks",
      own,
    );
    const linkage = linkClaims([a, b], tables);
    expect(standing(linkage, b).standing).toBe(stands);
    expect(originRange([idOf(a), idOf(b)], linkage).low).toBe(1);
    if (stands === "echo") expect(standing(linkage, b).reason).toContain("; News Corp owns both");
  });

  test("a reporter on the spot is an origin", () => {
    const a = sentence("Reuters", "2030-03-01", arrived, poland);
    const b = report(
      { outlet: "Kyiv Post", day: "2030-03-02", text: `Our correspondent saw how ${arrived}.` },
      { text: arrived, code: "MOBILIZE", places: [gomel] },
    );
    const linkage = linkClaims([a, b], tables);
    expect(standing(linkage, b)).toMatchObject({
      standing: "origin",
      reason: "Kyiv Post says that it saw or was told this itself.",
    });
  });

  test("who is copied word for word is followed, weeks later, also where the copy says that it saw it itself", () => {
    const long = `${arrived}, railway workers unloaded them before dawn and the yard was closed to passenger trains until noon`;
    const a = report(
      { outlet: "Reuters", day: "2030-03-01", text: `Our correspondent saw how ${long}.` },
      { text: long, code: "MOBILIZE", places: [gomel] },
    );
    const b = report(
      { outlet: "Kyiv Post", day: "2030-04-11", text: `Our correspondent saw how ${long}.` },
      { text: long, code: "MOBILIZE", places: [gomel], by: ["@"] },
    );
    const c = report(
      { outlet: "BBC News", day: "2030-04-20", text: `In short: ${long}. More soon.` },
      { text: long, code: "MOBILIZE", places: [gomel] },
    );
    const linkage = linkClaims([a, b, c], tables);
    expect(standing(linkage, c)).toMatchObject({
      standing: "echo",
      reason: expect.stringMatching(
        /^BBC News credits nobody and shares \d+ words with (Reuters|Kyiv Post), .* word for word/,
      ),
    });
    expect(originRange([a, b, c].map(idOf), linkage)).toEqual({ low: 1, high: 1 });
    expect(linkage.reuse.map(({ kind }) => kind)).toEqual(["copy", "copy", "copy"]);
    const { document, other, passages } = linkage.reuse.find(({ other }) => other === a.document.id)!;
    const texts = new Map([a, b, c].map((item) => [item.document.id, item.document.text]));
    for (const { span, otherSpan } of passages) {
      expect(texts.get(document)!.slice(...span)).toBe(texts.get(other)!.slice(...otherSpan));
    }
  });

  test("one person is one source, however the name is written; who published is told apart", () => {
    const a = sentence("Reuters", "2030-03-01", arrived, { ...poland, by: ["Lukashenko"] });
    const b = sentence("Kyiv Post", "2030-03-05", "the grouping will stay", { by: ["Alexander Lukashenko"] });
    const c = sentence("Kyiv Post", "2030-03-06", "nothing was seen", { by: ["officials"] });
    const linkage = linkClaims([a, b, c], tables);
    expect(linkage.speakers).toEqual({ [idOf(a)]: "alexander-lukashenko", [idOf(b)]: "alexander-lukashenko" });
    expect(Object.values(linkage.publishers)).toEqual(["reuters", "kyiv-post", "kyiv-post"]);
    const source = (id: string) => linkage.sources.find((one) => one.id === id);
    expect(source("alexander-lukashenko")).toMatchObject({ aliases: ["Lukashenko"], owner: null });
    expect(source("reuters")).toMatchObject({ domains: ["news.example", "reuters.com"], owner: "Thomson Reuters" });
  });

  test("the same speaker says another thing on another day: two origins", () => {
    const a = sentence("Reuters", "2030-03-01", arrived, poland);
    const b = sentence("Reuters", "2030-03-09", "the border crossing at Gomel is closed to lorries", poland);
    expect(linkClaims([a, b], tables).origins).toHaveLength(2);
  });

  test("a report without a date follows, and is never the first", () => {
    const dated = sentence("Reuters", "2030-03-01", arrived, poland);
    const undated = sentence("Kyiv Post", null, arrived, { code: "MOBILIZE", places: [gomel] });
    const linkage = linkClaims([undated, dated], tables);
    expect(standing(linkage, undated).standing).toBe("echo");
    expect(linkage.origins).toHaveLength(1);
  });

  test("nothing in gives nothing out", () => {
    expect(linkClaims([], tables)).toEqual(nothing);
    const empty = report({ outlet: null, day: null, text: "Nothing." });
    expect(linkClaims([empty], tables).descents).toEqual([]);
  });
});

describe("what contradicts what", () => {
  const figure = { ...poland, quantities: [["9,000", 9000, 9000, "soldiers"]] } as const;
  const a = sentence("Reuters", "2030-03-01", "9,000 soldiers with tanks will come to Gomel", figure);
  const b = sentence("BelTA", "2030-03-01", "1,000 soldiers with tanks will come to Gomel", {
    ...poland,
    by: ["Belarus's defence ministry"],
    quantities: [["1,000", 1000, 1000, "soldiers"]],
  });
  const c = sentence("BelTA", "2030-03-02", "no soldiers with tanks will come to Gomel", {
    ...poland,
    by: [["Maria Zakharova", "spokeswoman"]],
    act: "deny",
  });

  test("another figure and a denial are shown with who gave them", () => {
    const { events } = linkClaims([a, b, c], tables);
    expect(events).toHaveLength(1);
    expect(events[0]!.conflicts).toEqual([
      {
        field: "quantity",
        claims: [idOf(a), idOf(b)],
        note: 'Ministry of Defence of Poland: "9,000" and Ministry of Defence of Belarus: "1,000".',
      },
      {
        field: "polarity",
        claims: [idOf(c), idOf(a), idOf(b)],
        note: 'Maria Zakharova denies it: "no soldiers with tanks will come to Gomel".',
      },
    ]);
  });

  test("what an echo changed is drift, not a conflict", () => {
    const echo = sentence("Kyiv Post", "2030-03-01", "90,000 soldiers with tanks will come to Gomel", {
      ...poland,
      quantities: [["90,000", 90000, 90000, "soldiers"]],
    });
    const linkage = linkClaims([a, echo], tables);
    expect(linkage.events[0]!.conflicts).toEqual([]);
    expect(standing(linkage, echo).drift!.summary).toBe('The figure "9,000 soldiers" became "90,000 soldiers".');
  });
});

describe("what the analyst decided stays decided", () => {
  const a = sentence("Reuters", "2030-03-01", arrived, poland);
  const b = sentence("Kyiv Post", "2030-03-01", "rocket launchers and fuel came to Gomel in twelve trains", poland);
  const c = sentence("BBC News", "2030-03-02", "a column of lorries crossed the river", { by: ["@"] });
  const late = sentence("The Guardian", "2030-03-02", "twelve trains arrived in Gomel with fuel and launchers", poland);
  const decision = (
    ruling: LinkDecision["ruling"]["ruling"],
    ...items: { claims: { id: string }[] }[]
  ): LinkDecision => ({
    id: "d1",
    ruling: { kind: "link", ruling, claims: items.map(idOf) },
    by: "desk",
    at: "2030-03-03T10:00:00Z",
    note: "checked with the bureau",
    asOf: "2030-03-03",
  });
  const partsOf = (linkage: Linkage): string[][] => linkage.origins.map(({ claims }) => [...claims].sort()).sort();

  test.each([
    ["none", null, [[a, b, late], [c]]],
    ["merge", decision("merge", a, c), [[a, b, c, late]]],
    ["not the same", decision("distinct", a, b), [[a, late], [b], [c]]],
    ["split off together", decision("split", a, b, late), [[a], [b, late], [c]]],
  ] as const)("%s", (_, one, parts) => {
    const decisions = one ? [one] : [];
    const ledger = createLedger(createSourceRegistry(tables), { decisions });
    for (const item of [a, b, c]) ledger.add([item]);
    ledger.add([late]);
    const wanted = parts.map((items) => items.map(idOf).sort()).sort();
    expect(partsOf(ledger.linkage())).toEqual(wanted);
    // Made after everything was linked, or taken back again, it is the same as if it had been there, or never been.
    const other = createLedger(createSourceRegistry(tables));
    other.add([a, b, c, late]);
    const plain = other.linkage();
    other.decide(decisions);
    expect(partsOf(other.linkage())).toEqual(wanted);
    other.decide([]);
    expect(other.linkage()).toEqual(plain);
  });

  test("this is the origin, and why", () => {
    const linkage = linkClaims([a, b, late], tables, [decision("origin", late)]);
    expect(linkage.origins[0]!.claim).toBe(idOf(late));
    expect(standing(linkage, late).reason).toBe("desk ruled that this is the origin: checked with the bureau.");
    expect(standing(linkage, a).standing).toBe("echo");
  });

  test("a merge is given as the reason", () => {
    const linkage = linkClaims([a, c], tables, [decision("merge", a, c)]);
    expect(standing(linkage, c).reason).toBe("desk ruled that it is the same: checked with the bureau.");
  });
});

test("a document that comes in again takes the place of its old self", () => {
  const ledger = createLedger(createSourceRegistry(tables));
  const first = sentence("Reuters", "2030-03-01", arrived, poland);
  ledger.add([first]);
  const before = ledger.linkage();
  ledger.add([first]);
  expect(ledger.linkage()).toEqual(before);
  ledger.add([{ document: first.document, claims: [] }]);
  // Who published it is still known.
  const { sources, publishers, ...rest } = ledger.linkage();
  expect(rest).toEqual({ origins: [], descents: [], events: [], lookAlikes: [], reuse: [], speakers: {} });
  expect(sources.map(({ id }) => id)).toEqual(Object.values(publishers));
});
