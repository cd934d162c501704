// Levels are a person's word.
import { expect, test } from "vitest";
import { LEVELS, type Level } from "../../model/index.js";
import { decided, decisionOf } from "../testing.js";
import { levelAt, levelsUntil } from "./level.js";

const set = (level: Level, asOf: string) => decisionOf({ kind: "level", level }, { asOf });

test("five words, calm first; nobody has set one at first", () => {
  expect(LEVELS).toHaveLength(5);
  expect(LEVELS[0]).toBe("calm");
  expect(levelAt([], "2024-01-01")).toBeNull();
});

test("the one set for the latest day counts, whatever the order made", () => {
  const made = decided(set("concerned", "2024-08-25"), set("watchful", "2024-08-18"), set("calm", "2024-10-02"));
  expect(levelAt(made, "2024-08-17")).toBeNull();
  expect(levelAt(made, "2024-08-20")).toEqual({
    level: "watchful",
    by: "AK",
    day: "2024-08-18",
    note: "seen",
    decision: "d2",
  });
  expect(levelAt(made, "2024-09-30")!.level).toBe("concerned");
  expect(levelAt(decided(...made, set("alarmed", "2024-10-02")), "2024-12-31")!.level, "the last of one day").toBe(
    "alarmed",
  );
  expect(levelsUntil(made, "2024-09-30").map(({ level }) => level)).toEqual(["watchful", "concerned"]);
});

test("a level that was taken back never was", () => {
  const made = decided(set("watchful", "2024-08-18"), set("imminent", "2024-08-19"));
  const withdrawn = decided(...made, decisionOf({ kind: "withdrawal", decision: "d2" }, { asOf: "2024-09-01" }));
  expect(levelAt(withdrawn, "2024-08-20")!.level).toBe("watchful");
  expect(levelsUntil([...made, set("calm", "2024-08-18")], "2024-08-18").map(({ level }) => level)).toEqual([
    "watchful",
    "calm",
  ]);
});
