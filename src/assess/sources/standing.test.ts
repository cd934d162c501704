// Whose act of speech a claim is, and whose weight it shares.
import { expect, test } from "vitest";
import type { Claim, Document, Linkage } from "../../model/index.js";
import { claimOf, linkageOf, reportOf } from "../testing.js";
import { standings } from "./standing.js";

const says = (name: string, kind: "person" | "author" = "person") => [
  { name, mention: null, role: null, kind, span: null },
];
const source = { id: "s1", name: "Ann Author", kind: "expert" as const, aliases: ["A. Author"], country: null };

function standingIn(claim: Claim, more: Partial<Document>, linked: Partial<Linkage> = {}) {
  const item = reportOf("c", "2024-08-20", [claim], more);
  const linkage = { ...linkageOf([item], () => "Minister@2024-08-20"), ...linked };
  return standings(linkage)({ claim: item.claims[0]!, document: item.document, day: "2024-08-20" });
}

test.each<[string, Partial<Document>, string, string]>([
  ["an author", { authors: ["Ann Author"] }, "Ann Author", "Ann Author"],
  ["an outlet without an author", { authors: [], outlet: "The Column" }, "The Column", "The Column"],
  ["an address without either", { authors: [], outlet: null }, "tocsin:test/c", "tocsin:test/c"],
])("what is argued by %s alone is theirs to answer for", (_, more, speaker, through) => {
  const found = standingIn(claimOf("x", { attribution: says("Minister") }), { genre: "opinion", ...more });
  expect(found).toMatchObject({ act: "c argues", speaker, through, source: "Minister" });
});

test("a columnist whom linking knows is the same in every column, by whichever name", () => {
  const sources = [{ ...source, domains: [], owner: null }];
  const found = standingIn(
    claimOf("x", { attribution: says("Minister") }),
    { genre: "opinion", authors: ["A. Author"] },
    { sources },
  );
  expect(found).toMatchObject({ speaker: "s1", through: "A. Author" });
});

test("what the author argues in the own name goes through nobody", () => {
  const found = standingIn(claimOf("x"), { genre: "opinion", authors: ["Ann Author"] });
  expect(found).toMatchObject({ through: null, speaker: "Ann Author" });
});

test("a report is the act of who is quoted; an origin without a day is an act of its own", () => {
  const claim = claimOf("x", { attribution: says("Minister") });
  expect(standingIn(claim, {})).toMatchObject({ act: "Minister@2024-08-20", speaker: "Minister", through: null });
  const item = reportOf("c", "2024-08-20", [claim]);
  const linkage = linkageOf([item], () => "Minister");
  const dated = { claim: item.claims[0]!, document: item.document, day: "2024-08-20" };
  expect(standings(linkage)(dated)).toMatchObject({ act: "Minister", day: null });
  const undecided = linkageOf([item], () => null);
  expect(standings(undecided)(dated)).toMatchObject({ act: null, origin: null, speaker: null });
});

test("who speaks is believed as linked where linking knows, else as the text puts it", () => {
  const claim = claimOf("x", { attribution: says("Minister") });
  const item = reportOf("c", "2024-08-20", [claim]);
  const dated = { claim: item.claims[0]!, document: item.document, day: "2024-08-20" };
  const plain = linkageOf([item], () => "Minister@2024-08-20");
  expect(standings(plain)(dated).credibility).toBe(0.5);
  const official = { ...source, id: "Minister", kind: "official" as const, domains: [], owner: null };
  expect(standings({ ...plain, sources: [official] })(dated).credibility).toBe(0.6);
  expect(standings({ ...plain, origins: plain.origins.map((o) => ({ ...o, sourceId: null })) })(dated).speaker).toBe(
    "Minister",
  );
});
