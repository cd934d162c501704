// The brief on reports made up for the purpose: what it says in each situation, and that nothing in it turns to markup.
import { expect, test } from "vitest";
import { assess } from "../hypotheses/assess.js";
import type { Item } from "../model/days.js";
import { caseOf, claimOf, indicatorOf, linkageOf, reportOf } from "../testing.js";
import { renderBriefHtml } from "./render-html.js";
import { renderBriefMarkdown } from "./render-markdown.js";
import { percent } from "./wording.js";
import { writeBrief } from "./write-brief.js";

const guns = indicatorOf("guns", { war: "CC", show: "I" }, { reason: "Guns are for shooting." });
const talks = indicatorOf("talks", { war: "I", show: "C" });
const blood = indicatorOf("blood", { war: "CC", show: "II" }, { expectedWithinDays: { war: 5 } });
const minister = [{ name: "A *bold* <Minister>", mention: null, role: null, kind: "person" as const, span: null }];
const span: [number, number] = [0, 1];

function briefOf(items: Item[], more: Partial<Parameters<typeof caseOf>[1]> = {}, before: Item[] | null = null) {
  const value = caseOf([guns, talks, blood, { ...blood, id: "morgues", name: "Morgues", detection: 0 }], more);
  const at = (list: Item[], asOf: string) => {
    const linkage = linkageOf(list, ({ document }) => `Origin ${document}@2024-08-20`);
    return { case: value, items: list, linkage, assessment: assess({ case: value, items: list, linkage, asOf }) };
  };
  const previous = before && at(before, "2024-08-19").assessment;
  return writeBrief({ ...at(items, "2024-08-26"), previous });
}
const section = (brief: ReturnType<typeof writeBrief>, heading: RegExp) =>
  brief.sections.find((candidate) => heading.test(candidate.heading))?.sentences.map(({ text }) => text) ?? [];

test("without evidence it says so, and confidence is low", () => {
  const brief = briefOf([]);
  expect(section(brief, /war within/)[0]).toBe(
    "As of 26 August 2024 the best explanation is show: roughly even chance, 50%.",
  );
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
    "Indicator blood: Expected by 23 August 2024, 3 days ago, and not seen.",
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
  const certainty = { low: 0.33, high: 0.34, phrase: "one in three", span };
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
