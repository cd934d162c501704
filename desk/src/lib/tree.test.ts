// Each retelling is drawn once, below what it was taken from, however wrong the chain of "taken from" is.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventTree } from "../model.js";
import { treeLines } from "./tree.js";

type Branch = EventTree["origins"][number];
const retelling = (document: string, via: string | null, date: string | null = null) =>
  ({ document, via, date, title: null, outlet: document, claims: [document], reason: "", drift: null }) as const;
const branch = (retellings: ReturnType<typeof retelling>[]) =>
  ({
    origin: { id: "o", source: "Ministry", sourceId: null, claim: "o#1", date: null, claims: ["o#1"], documents: 1 },
    retellings,
  }) as unknown as Branch;

test("a retelling of a retelling stands below it", () => {
  const lines = treeLines({
    origins: [branch([retelling("b", "a", "2024-08-26"), retelling("a", null, "2024-08-25"), retelling("c", null)])],
    unknown: [],
  });
  expect(lines.map(({ name, depth, parent }) => [name, depth, parent])).toEqual([
    ["Ministry", 0, null],
    ["a", 1, 0],
    ["b", 2, 1],
    ["c", 1, 0],
  ]);
});

test("no chain loses or doubles a retelling, and parents stand above", () => {
  const name = fc.constantFrom("a", "b", "c", "d", "e");
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, fc.option(fc.constantFrom("a", "b", "c", "d", "gone"))), {
        selector: ([id]) => id,
      }),
      (links) => {
        const lines = treeLines({ origins: [branch(links.map(([id, via]) => retelling(id, via)))], unknown: [] });
        const drawn = lines.slice(1).map(({ name }) => name);
        expect(drawn.toSorted()).toEqual(links.map(([id]) => id).toSorted());
        for (const [line, node] of lines.entries()) {
          if (node.parent !== null) expect(node.parent).toBeLessThan(line);
        }
      },
    ),
  );
});
