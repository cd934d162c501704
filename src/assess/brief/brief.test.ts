// The brief on reports made up for the purpose: what it says in each situation, and that nothing in it turns to markup.
import { expect, test } from "vitest";
import type { Decision } from "../../model/index.js";
import { assess } from "../hypotheses/assess.js";
import type { Item } from "../model/days.js";
import { caseOf, claimOf, decided, decisionOf, indicatorOf, linkageOf, reportOf } from "../testing.js";
import { renderBriefHtml } from "./render-html.js";
import { renderBriefMarkdown } from "./render-markdown.js";
import { percent } from "./wording.js";
import { writeBrief } from "./write-brief.js";

const guns = indicatorOf("guns", { war: "CC", show: "I" }, { reason: "Guns are for shooting." });
const talks = indicatorOf("talks", { war: "I", show: "C" });
const blood = indicatorOf("blood", { war: "CC", show: "II" }, { expectedWithinDays: { war: 5 } });
const minister = [{ name: "A *bold* <Minister>", mention: null, role: null, kind: "person" as const, span: null }];
const span: [number, number] = [0, 1];

function briefOf(
  items: Item[],
  more: Partial<Parameters<typeof caseOf>[1]> = {},
  before: Item[] | null = null,
  decisions: Decision[] = [],
) {
  const value = caseOf([guns, talks, blood, { ...blood, id: "morgues", name: "Morgues", detection: 0 }], more);
  const at = (list: Item[], asOf: string) => {
    const linkage = linkageOf(list, ({ document }) => `Origin ${document}@2024-08-20`);
    return {
      case: value,
      items: list,
      linkage,
      assessment: assess({ case: value, items: list, linkage, asOf, decisions }),
    };
  };
  const previous = before && at(before, "2024-08-19").assessment;
  return writeBrief({ ...at(items, "2024-08-26"), previous, decisions });
}
const section = (brief: ReturnType<typeof writeBrief>, heading: RegExp) =>
  brief.sections.find((candidate) => heading.test(candidate.heading))?.sentences.map(({ text }) => text) ?? [];

test("without evidence it says so, and confidence is low", () => {
  const brief = briefOf([]);
  expect(section(brief, /war within/)).toEqual([
    "Unlikely, 40%, as of 26 August 2024; only “war” would mean yes.",
    "The best explanation is show: roughly even chance, 50%. Show.",
    "The others: war unlikely, 40%; other very unlikely, 10%.",
    "Level: calm; nobody has raised it.",
  ]);
  expect(section(brief, /^Why/)).toEqual([
    "Nothing seen so far separates show from war; the order is that of the priors.",
  ]);
  expect(section(brief, /How firm/)[0]).toMatch(/^Confidence in this answer is low/);
  expect(section(brief, /How firm/)[2]).toBe("No removal of evidence would change the leader.");
  expect(section(brief, /Expected and not seen/)).toEqual([
    "Nothing that was expected by now is missing.",
    "Nobody looks for these, so their absence says nothing: Morgues.",
  ]);
  expect(section(brief, /What changed/)).toEqual([]);
});

test("the leader is explained by what was seen, with the reason of the rating", () => {
  const brief = briefOf([reportOf("a", "2024-08-20", [claimOf("guns came", { attribution: minister })])]);
  const why = section(brief, /^Why/);
  expect(why[1]).toContain("Seen: Indicator guns — A *bold* <Minister> said (Outlet a, 20 August 2024): “guns came”");
  expect(why[2]).toBe("Guns are for shooting.");
  expect(section(brief, /How firm/)[2]).toMatch(/only if one thing fell away: Indicator guns/);
});

test("what changed: figures, the leader, what is new, what became overdue", () => {
  const items = [reportOf("a", "2024-08-20", ["guns came", "guns stayed"]), reportOf("b", "2024-08-20", ["guns"])];
  const brief = briefOf(items, { buildUps: [{ from: "2024-08-18", note: "" }] }, []);
  const changed = section(brief, /What changed since 19 August 2024/);
  expect(changed[0]).toMatch(/^The leading explanation changed from show to war|rose|fell/);
  expect(changed.join(" ")).toMatch(/New: Indicator guns/);
  expect(changed.join(" ")).toMatch(/Now overdue, not seen: Indicator blood, expected by 23 August 2024/);
  expect(section(brief, /Expected and not seen/)[0]).toBe(
    "Indicator blood: expected by 23 August 2024, 3 days ago, and not seen.",
  );
});

test("nothing that moves the answer", () => {
  expect(section(briefOf([], {}, []), /What changed/)).toEqual(["Nothing that moves the answer."]);
});

test("an assumption is named as one", () => {
  const assumptions = [
    { id: "winter", text: "Nobody attacks in winter", likelihoods: { war: "I" as const }, reason: "" },
  ];
  const brief = briefOf([], { assumptions });
  expect(section(brief, /^Why/).join(" ")).toContain("Seen, assumed: Nobody attacks in winter.");
});

test("long quotations are cut at 25 words and say so; others' figures and deadlines are listed", () => {
  const long = `guns ${"and more guns ".repeat(20)}came`;
  const deadline = { value: "2024-10-01", precision: "day" as const, text: "by 1 October", span };
  const certainty = { low: 0.33, high: 0.33, phrase: "one in three", span };
  const items = [
    reportOf("a", "2024-08-20", [long, claimOf("It ends by 1 October", { deadline })]),
    reportOf("b", "2024-08-21", [claimOf("The risk is one in three", { certainty })], { outlet: null }),
  ];
  const brief = briefOf(items);
  const quoted = brief.sections.flatMap(({ sentences }) => sentences).find(({ text }) => text.includes("…"));
  expect(quoted!.references[0]!.quote.split(/\s+/)).toHaveLength(25);
  const dates = section(brief, /Dates/);
  expect(dates[0]).toMatch(/^Due 1 October 2024: /);
  expect(dates[1]).toMatch(/^Another's estimate, 33%: tocsin:test\/b reported/);
});

test("Markdown and HTML carry names and quotations as text", () => {
  const item = reportOf("a", "2024-08-20", [claimOf("guns <b>came</b> & `went`", { attribution: minister })], {
    uri: "https://example.org/?a=1&b=2",
  });
  const brief = briefOf([item]);
  const markdown = renderBriefMarkdown(brief);
  expect(markdown).toContain("A \\*bold\\* \\<Minister\\>");
  expect(markdown).toMatch(/\[1\]\n/);
  expect(markdown).toContain("`[model: estimate]`");
  const html = renderBriefHtml(brief);
  expect(html).toContain("A *bold* &lt;Minister&gt;");
  expect(html).not.toContain("<b>came");
  expect(html).toContain('href="https://example.org/?a=1&amp;b=2"');
  expect(html).toContain('id="words-1"');
});

test("an address that is not a web address is no link", () => {
  const html = renderBriefHtml(briefOf([reportOf("a", "2024-08-20", ["guns"], { uri: "javascript:alert(1)" })]));
  expect(html).not.toContain('href="javascript');
  expect(html).toContain("<code>javascript:alert(1)</code>");
});

test.each([
  [0.004, "under 1%"],
  [0.996, "over 99%"],
  [0.123, "12%"],
])("%f is printed as %s", (p, text) => {
  expect(percent(p)).toBe(text);
});

const three = [
  reportOf("a", "2024-08-20", [claimOf("guns came", { attribution: minister })]),
  reportOf("b", "2024-08-21", ["guns came"]),
];

test("it says what a person confirmed, and what would follow from that alone", () => {
  const question = (brief: ReturnType<typeof writeBrief>) => section(brief, /war within/).join(" ");
  expect(question(briefOf(three))).toContain(
    "No person has confirmed any of the 2 pieces of evidence: all of it is read by rules.",
  );
  expect(question(briefOf(three.slice(0, 1)))).toContain("No person has confirmed the one piece of evidence");
  const confirmed = decisionOf({ kind: "proposal", indicator: "guns", claim: "a#0", verdict: "confirmed" });
  expect(question(briefOf(three, {}, null, [confirmed]))).toMatch(
    /A person has confirmed 1 of the 2 pieces of evidence; on those alone it would be \w+ \d+%, \w+ \d+%\./,
  );
});

test("it says who set the level and why, and who sees it otherwise", () => {
  const decisions = decided(
    decisionOf({ kind: "level", level: "concerned" }, { note: "guns at the border.", asOf: "2024-08-25" }),
    decisionOf({ kind: "dissent", text: "This is show;\n  they did it last year" }, { by: "BK", asOf: "2024-08-26" }),
    decisionOf({ kind: "dissent", text: "Too late to count" }, { by: "BK", asOf: "2024-08-27" }),
  );
  const brief = briefOf(three, {}, null, decisions);
  expect(section(brief, /war within/)).toContain("Level: concerned, set by AK on 25 August 2024: guns at the border.");
  expect(section(brief, /Dissent/)).toEqual(["BK, 26 August 2024: This is show; they did it last year."]);
  expect(section(briefOf(three), /Dissent/)).toEqual([]);
  const bare = decisionOf({ kind: "level", level: "calm" }, { note: " " });
  expect(section(briefOf(three, {}, null, [bare]), /war within/)).toContain(
    "Level: calm, set by AK on 21 August 2024.",
  );
});

test("what a person rejected is in no sentence", () => {
  const rejected = decisionOf({ kind: "claim", claim: "a#0", verdict: "rejected" });
  const brief = briefOf(three, {}, null, [rejected]);
  const cited = brief.sections.flatMap(({ sentences }) => sentences.flatMap(({ references }) => references));
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.map(({ claim }) => claim)).not.toContain("a#0");
});

test("dates that passed unsettled come first; a forecaster's words are read as readers take them", () => {
  const predict = (text: string, more: Parameters<typeof claimOf>[1]) => claimOf(text, { act: "predict", ...more });
  const by = (value: string) => ({ value, precision: "day" as const, text: `by ${value}`, span });
  const certainty = { low: 0.6, high: 0.9, phrase: "likely", span };
  const items = [
    reportOf("a", "2024-08-01", [
      predict("It ends soon", { deadline: by("2024-08-24") }),
      predict("It ends late", { deadline: by("2024-09-24") }),
      predict("Rain is likely", { certainty }),
    ]),
  ];
  expect(section(briefOf(items), /Dates/)).toEqual([
    "Due 24 August 2024, not settled: Outlet a predicted (1 August 2024): “It ends soon”.",
    "Due 24 September 2024: Outlet a predicted (1 August 2024): “It ends late”.",
    "Another's estimate: Outlet a predicted (1 August 2024): “Rain is likely”; readers take “likely” to mean 60% to 90%.",
  ]);
});

test("a speaker with a record long enough is named with its letter", () => {
  const past = Array.from({ length: 6 }, (_, n) =>
    reportOf(`p${n}`, "2024-07-01", [claimOf("it was so", { attribution: minister })]),
  );
  const items = [...past, ...three];
  const decisions = past.map(({ claims }) =>
    decisionOf(
      {
        kind: "resolution",
        question: claims[0]!.id,
        outcome: "yes",
        condition: null,
        day: "2024-08-01",
        evidence: ["x"],
      },
      { asOf: "2024-08-01" },
    ),
  );
  const value = caseOf([guns]);
  const linkage = linkageOf(items, ({ attribution, document }) => `${attribution[0]!.name ?? document}@2024-08-20`);
  const assessment = assess({ case: value, items, linkage, asOf: "2024-08-26", decisions });
  const brief = writeBrief({ case: value, items, linkage, assessment, previous: null, decisions });
  expect(section(brief, /Who says so/)).toContain(
    "A *bold* <Minister> is usually reliable (B): 6 of 6 settled claims were right.",
  );
});

test("whom a columnist alone tells of is told of by the columnist", () => {
  const column = reportOf("c", "2024-08-20", [claimOf("guns came", { attribution: minister })], {
    genre: "opinion",
    authors: ["Columnist"],
  });
  const brief = briefOf([column]);
  expect(section(brief, /^Why/)[1]).toContain("A *bold* <Minister> said (Columnist in Outlet c, 20 August 2024)");
  expect(section(brief, /Who says so/)[0]).toBe(
    "1 speaker argues an opinion, which counts for about half: Origin c as told by Columnist.",
  );
});

test("when everything has been seen there is nothing to look for", () => {
  const items = [reportOf("a", "2024-08-20", ["guns came and talks came and blood came"])];
  const value = caseOf([guns, talks, blood]);
  const linkage = linkageOf(items, () => "x@2024-08-20");
  const assessment = assess({ case: value, items, linkage, asOf: "2024-08-26" });
  const brief = writeBrief({ case: value, items, linkage, assessment, previous: null });
  expect(section(brief, /look for next/)).toEqual(["Everything that is looked for has been seen."]);
});

const likelihood = /\d%|\b(?:un)?likely\b|\bchance\b|\bcertain\b/;
test("likelihood and confidence never stand in one sentence", () => {
  for (const items of [[], three, three.slice(1)]) {
    const brief = briefOf(items, {}, []);
    const words = brief.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    const firm = words.filter((text) => /\bconfidence\b/i.test(text));
    expect(firm).toHaveLength(1);
    // The one figure there is a share of trials, and says so.
    expect(firm[0]!.replace(/in (?:over )?\d+% of trials/, "")).not.toMatch(likelihood);
    for (const { heading } of brief.sections) expect(heading).not.toMatch(/confidence/i);
  }
});
