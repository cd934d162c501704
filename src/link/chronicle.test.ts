import { expect, test } from "vitest";
import type { Linkage } from "../model/index.js";
import { createChronicle } from "./chronicle.js";
import { createLedger } from "./ledger.js";
import { linkClaims } from "./linker.js";
import { createSourceRegistry } from "./sources/registry.js";
import { report } from "./testing/claims.js";
import { tables } from "./testing/tables.js";

const gomel = ["Gomel", 52.43, 31.0, 627907] as const;
const poland = { by: ["Poland's defence ministry"], code: "MOBILIZE", places: [gomel] } as const;
const told = (outlet: string, day: string, text: string, by: readonly string[] = poland.by) =>
  report({ outlet, day, text: `${text}.` }, { ...poland, by, text });

const days = [
  {
    day: "2030-03-01",
    items: [told("Kyiv Post", "2030-03-01", "twelve trains with fuel and launchers came to Gomel", [])],
  },
  {
    day: "2030-03-02",
    items: [
      told("Reuters", "2030-03-02", "twelve trains with rocket launchers and fuel arrived in Gomel"),
      told("TASS", "2030-03-02", "a circus with twelve bears opened its season in Gomel"),
    ],
  },
  {
    day: "2030-03-05",
    items: [told("Belta", "2030-03-05", "twelve trains with launchers and fuel have come to Gomel")],
  },
];

const byClaim = (linkage: Linkage) => ({
  ...linkage,
  descents: linkage.descents.toSorted((a, b) => (a.claim < b.claim ? -1 : 1)),
});

function chronicle(until = days.length) {
  const made = createChronicle(createLedger(createSourceRegistry(tables)));
  for (const one of days.slice(0, until)) made.append(one);
  return made;
}

test("every day stands as if nothing later had been told", () => {
  const whole = chronicle();
  for (const [n, { day }] of days.entries()) {
    const known = days.slice(0, n + 1).flatMap(({ items }) => items);
    const { speakers, publishers, ...then } = byClaim(linkClaims(known, tables));
    expect(byClaim(whole.at(day))).toMatchObject(then);
    expect(whole.at(day).sources.map(({ id }) => id)).toEqual(then.sources.map(({ id }) => id));
  }
  expect(whole.at("2030-03-04")).toEqual(whole.at("2030-03-02"));
  expect(whole.at("2030-02-01").descents).toEqual([]);
});

test("a claim's own history", () => {
  const made = chronicle();
  const claim = days[1]!.items[0]!.claims[0]!.id;
  expect(made.descent(claim, "2030-03-01")).toBeNull();
  expect(made.descent(claim, "2030-03-02")).toMatchObject({ claim });
  expect(made.descent("none", "2030-03-02")).toBeNull();
});

test("a ruling counts from its day on", () => {
  const made = createChronicle(createLedger(createSourceRegistry(tables)));
  const [first, second, third] = days as [(typeof days)[0], (typeof days)[0], (typeof days)[0]];
  made.append(first);
  made.append(second);
  const claims = [first.items[0]!.claims[0]!.id, second.items[1]!.claims[0]!.id];
  const ruling = { kind: "link" as const, ruling: "merge" as const, claims };
  made.append({
    ...third,
    rulings: [{ id: "d1", at: "2030-03-05T09:00:00.000Z", asOf: third.day, by: "AK", note: "", ruling }],
  });
  const together = (day: string) => made.descent(claims[0]!, day)?.origin === made.descent(claims[1]!, day)?.origin;
  expect(together("2030-03-02")).toBe(false);
  expect(together("2030-03-05")).toBe(true);
});

test("it cannot go back", () => {
  const made = chronicle();
  expect(() => made.append({ day: "2030-01-01", items: [] })).toThrow(/cannot take in/);
});
