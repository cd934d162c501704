import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createLinker, linkClaims, originRange } from "../../src/link/index.js";
import type { Linkage } from "../../src/model/index.js";
import { readSet, worldTables } from "../origins.js";
import { type Entry, makeSet } from "./make.js";
import { scoreOrigins } from "./score.js";

const tables = worldTables();
const entries = readSet(null);
const linkage = linkClaims(entries, tables);

describe("the set that ships", () => {
  test("holds what its README says, and the seed makes it anew", () => {
    const roles = (role: string) => entries.filter(({ gold }) => gold.role === role).length;
    expect([roles("statement"), roles("retelling"), roles("independent")]).toEqual([44, 320, 60]);
    expect(makeSet(2031, { origins: 44, retellings: 320, independent: 60 })).toEqual(entries);
    const changes = new Set(entries.flatMap(({ gold }) => gold.drift.map(({ change }) => change)));
    expect([...changes].sort()).toEqual(["added", "changed", "dropped", "hardened", "softened"]);
    for (const { document, claims } of entries) {
      for (const claim of claims) expect(document.text.slice(...claim.spans.content[0]!)).toBe(claim.text);
    }
  });

  test("is linked as well as promised", () => {
    const scores = scoreOrigins(entries, linkage, () => {});
    expect(scores.pairwiseF1).toBeGreaterThanOrEqual(0.92);
    expect(scores.withinRange).toBeGreaterThanOrEqual(0.95);
    expect(scores.driftFields).toBeGreaterThanOrEqual(0.9);
    // A range that says anything would always hold.
    expect(scores.rangeWidth).toBeLessThan(0.5);
  });

  test("every claim stands somewhere, once, and says why", () => {
    const claims = entries.flatMap((entry) => entry.claims.map(({ id }) => id)).sort();
    expect(linkage.descents.map(({ claim }) => claim).sort()).toEqual(claims);
    const origins = new Map(linkage.origins.map((origin) => [origin.id, origin]));
    for (const { claim, standing, origin, reason, drift } of linkage.descents) {
      expect(reason).toMatch(/^\S.*\.$/u);
      if (standing !== "unknown") expect(origins.get(origin!)!.claims).toContain(claim);
      expect(drift !== null).toBe(standing === "echo");
    }
  });
});

test("the order in which documents come in changes nothing", () => {
  const data = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url));
  const some = entries.filter((_, i) => i % 3 === 0);
  const linker = createLinker(data);
  const whole: Linkage = linker.link(some);
  const shuffled = some.map((entry, i) => ({ entry, at: (i * 7919) % 143.5 })).sort((a, b) => a.at - b.at);
  const ledger = linker.open();
  for (const { entry } of shuffled) ledger.add([entry]);
  // A phrase that more than twenty texts have is told of the first twenty: which those are, the order says. What follows
  // from it does not change, only whether it is mentioned.
  const settled = (linkage: Linkage): Linkage => ({
    ...linkage,
    reuse: [],
    descents: linkage.descents.map((descent) => ({ ...descent, reason: "" })),
  });
  expect(settled(ledger.linkage())).toEqual(settled(whole));
});

/** One statement and many retellings of it, each on a site of its own among fifty. */
function flood(count: number): Entry[] {
  const set = makeSet(77, { origins: 1, retellings: count, independent: 0 });
  return set.map((entry, i) => {
    if (entry.gold.role === "statement") return entry;
    const outlet = `Site ${i % 50}`;
    return { ...entry, document: { ...entry.document, outlet, uri: `https://site-${i % 50}.example/${i}` } };
  });
}

test("one report and 500 rewritten echoes from 50 new domains are one origin", () => {
  const reports = flood(500);
  const linked = linkClaims(reports, tables);
  const main = reports.flatMap(({ claims, gold }) => claims.slice(0, gold.claims).map(({ id }) => id));
  const range = originRange(main, linked);
  expect(range.low).toBe(1);
  // The few that change the figure and credit nobody stay unknown: they widen the range and never count.
  expect(range.high).toBeLessThanOrEqual(1 + 0.06 * reports.length);
});
