import { describe, expect, test } from "vitest";
import { linkClaims } from "./linker.js";
import { originRange } from "./range.js";
import { retellingsOf } from "./retellings.js";
import { type ClaimInput, report } from "./testing/claims.js";
import { tables } from "./testing/tables.js";

const gomel = ["Gomel", 52.43, 31.0, 627907] as const;
const ministry = "Ukraine's Ministry of Foreign Affairs";

/** The ministry's own text and three retellings, written for this test. */
function ministryCase() {
  const demand: ClaimInput = {
    text: "Minsk must withdraw its forces beyond the range of their weapons",
    by: [ministry],
    act: "demand",
  };
  const statement = report(
    {
      outlet: "Ministry of Foreign Affairs of Ukraine",
      day: "2024-08-25",
      genre: "statement",
      text: "Belarus is gathering special forces, tanks, artillery and rocket launchers in Gomel region under cover of exercises, the ministry said, citing intelligence services. Minsk must withdraw its forces beyond the range of their weapons, the ministry said. If the border is violated, supply routes in Belarus will become legitimate targets, it warned.",
    },
    {
      text: "Belarus is gathering special forces, tanks, artillery and rocket launchers in Gomel region under cover of exercises",
      by: [ministry, "intelligence services"],
      act: "warn",
      places: [gomel],
      forces: [
        ["special forces", "special-operations"],
        ["tanks", "armour"],
        ["artillery", "artillery"],
        ["rocket launchers", "rocket-artillery"],
      ],
      owner: "Belarus",
      code: "MOBILIZE",
    },
    demand,
    {
      text: "If the border is violated, supply routes in Belarus will become legitimate targets",
      by: [ministry],
      act: "threaten",
      condition: "If the border is violated",
      code: "THREATEN",
    },
  );
  const full = report(
    {
      outlet: "Kyiv Independent",
      day: "2024-08-25",
      text: "Special forces, tanks, artillery and rocket launchers are being concentrated in Gomel region under the guise of drills, the Foreign Ministry of Ukraine said. It called on Minsk to pull its forces back out of range.",
    },
    {
      text: "Special forces, tanks, artillery and rocket launchers are being concentrated in Gomel region under the guise of drills",
      by: ["Foreign Ministry of Ukraine", "intelligence services"],
      act: "warn",
      places: [gomel],
      forces: [
        ["Special forces", "special-operations"],
        ["tanks", "armour"],
        ["artillery", "artillery"],
        ["rocket launchers", "rocket-artillery"],
      ],
      owner: "Belarus",
      code: "MOBILIZE",
    },
    {
      text: "called on Minsk to pull its forces back out of range",
      by: ["Foreign Ministry of Ukraine"],
      act: "demand",
    },
  );
  const opinion = report(
    {
      outlet: "Espreso",
      day: "2024-08-26",
      text: "Kyiv says special forces are massing in Gomel region as a cover. Supply routes will be legitimate targets, especially if Belarusian troops cross the Russian-Ukrainian border, the Ukrainian MFA said.",
    },
    {
      text: "special forces are massing in Gomel region as a cover",
      by: ["Kyiv"],
      places: [gomel],
      forces: [["special forces", "special-operations"]],
      owner: "Belarus",
      code: "MOBILIZE",
    },
    {
      text: "Supply routes will be legitimate targets, especially if Belarusian troops cross the Russian-Ukrainian border",
      by: ["Ukrainian MFA"],
      act: "threaten",
      condition: "especially if Belarusian troops cross the Russian-Ukrainian border",
      code: "THREATEN",
    },
  );
  const uncredited = report(
    {
      outlet: "Border Gazette",
      day: "2024-08-26",
      text: "Belarus is gathering special forces, tanks, artillery and rocket launchers in Gomel region under cover of drills.",
    },
    {
      text: "Belarus is gathering special forces, tanks, artillery and rocket launchers in Gomel region under cover of drills",
      places: [gomel],
      forces: [["tanks", "armour"]],
      code: "MOBILIZE",
    },
  );
  return { statement, full, opinion, uncredited };
}

describe("one statement and its retellings", () => {
  const docs = ministryCase();
  const items = Object.values(docs);
  const linkage = linkClaims(items, tables);
  const descent = (item: (typeof items)[number], number = 0) =>
    linkage.descents.find(({ claim }) => claim === item.claims[number]!.id)!;

  test("are one origin, the speaker's own text", () => {
    expect(linkage.origins).toHaveLength(1);
    expect(linkage.origins[0]).toMatchObject({
      source: "Ministry of Foreign Affairs of Ukraine",
      sourceId: "ua-foreign-ministry",
      date: "2024-08-25",
      documents: 4,
    });
    expect(docs.statement.claims.map(({ id }) => id)).toContain(linkage.origins[0]!.claim);
    expect(
      originRange(
        linkage.descents.map(({ claim }) => claim),
        linkage,
      ),
    ).toEqual({ low: 1, high: 1 });
  });

  test("each claim says where it stands and why", () => {
    expect(descent(docs.statement).standing).toBe("origin");
    expect(descent(docs.full).standing).toBe("echo");
    expect(descent(docs.full).reason).toMatch(
      /^Kyiv Independent credits the Ministry of Foreign Affairs of Ukraine; same place \(Gomel\), same forces \(special forces, armour, artillery\), same day/,
    );
    expect(descent(docs.uncredited).standing).toBe("echo");
    expect(descent(docs.uncredited).reason).toBe(
      "Border Gazette credits nobody and shares 16 words with the Ministry of Foreign Affairs of Ukraine, 25 August 2024, word for word; same place (Gomel), same forces (armour), the day after.",
    );
  });

  test("drift names what was dropped and what the condition became", () => {
    const forces = descent(docs.opinion).drift!.fields.find(({ field }) => field === "forces");
    expect(forces).toEqual({
      field: "forces",
      change: "dropped",
      before: "tanks, artillery and rocket launchers",
      after: null,
    });
    const condition = descent(docs.opinion, 1).drift!.fields.find(({ field }) => field === "condition");
    expect(condition).toMatchObject({ change: "changed", before: "If the border is violated" });
    expect(descent(docs.opinion).drift!.summary).toContain("drops tanks, artillery and rocket launchers");
    expect(descent(docs.opinion, 1).drift!.summary).toContain('became "especially if Belarusian troops cross');
  });

  test("the retellings stand side by side, one line a document", () => {
    const retellings = retellingsOf(linkage.origins[0]!.id, linkage);
    const lines = new Map(retellings.map(({ document, drift }) => [document, drift.summary]));
    expect(lines.size).toBe(3);
    const told = lines.get(docs.opinion.document.id)!.split("; ");
    expect(told).toEqual([
      "Credits Ukraine instead of the Ministry of Foreign Affairs of Ukraine",
      'the condition "If the border is violated" became "especially if Belarusian troops cross the Russian-Ukrainian border"',
      "turns a warning into a statement",
      "drops tanks, artillery and rocket launchers",
      'leaves out "Minsk must withdraw its forces beyond the range of their weapons".',
    ]);
    expect(retellingsOf("nobody", linkage)).toEqual([]);
  });
});
