// Tokens, sentences, paragraphs and quotation state: cases and properties.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "./tokenise.js";
import { CLOSING, INSIDE, OPENING, OUTSIDE, type Tokens, word } from "./tokens.js";

const words = (t: Tokens): string[] => Array.from({ length: t.length }, (_, i) => word(t, i));
const sentences = (t: Tokens): string[] =>
  Array.from({ length: t.sentenceStart.length - 1 }, (_, s) =>
    t.text.slice(t.start[t.sentenceStart[s]!]!, t.end[t.sentenceStart[s + 1]! - 1]!),
  );
/** The stretches inside a quotation, marks left out. */
function quoted(t: Tokens): string[] {
  const found: string[] = [];
  for (let i = 0; i < t.length; i++) {
    if (t.quote[i] !== INSIDE) continue;
    let j = i;
    while (j + 1 < t.length && t.quote[j + 1] === INSIDE && t.paragraphOf[j + 1] === t.paragraphOf[i]) j++;
    found.push(t.text.slice(t.start[i]!, t.end[j]!));
    i = j;
  }
  return found;
}

describe("tokens", () => {
  const cases: [string, string][] = [
    ["He won't go, she's sure.", "He|wo|n't|go|,|she|'s|sure|."],
    ["They’re what we’d call O’Brien’s", "They|’re|what|we|’d|call|O’Brien|’s"],
    ["up to 9,000 soldiers", "up|to|9,000|soldiers"],
    ["It cost £150 or 3.5% of $1.2bn.", "It|cost|£|150|or|3.5|%|of|$|1.2bn|."],
    ["5-10 men, 5–10 men at 10:30", "5-10|men|,|5–10|men|at|10:30"],
    ["the S-300 and Su-27", "the|S-300|and|Su-27"],
    ["a U.S.-backed plan by the U.S.", "a|U.S.-backed|plan|by|the|U.S."],
    ["the U.S.’s plan", "the|U.S.|’s|plan"],
    ["Mr. J. Smith of No. 10", "Mr.|J.|Smith|of|No.|10"],
    ["No. He did not.", "No|.|He|did|not|."],
    ['threat."Belarus', 'threat|.|"|Belarus'],
    ["war.He said", "war|.|He|said"],
    ["see example.com, now", "see|example.com|,|now"],
    ["https://a.example/b?c=d.", "https://a.example/b?c=d|."],
    ["write to me@mail.example.org.", "write|to|me@mail.example.org|."],
    ["@name and #tag", "@name|and|#tag"],
    ["Wait... what?! -- No…", "Wait|...|what|?!|--|No|…"],
    ["the students' union in the '90s", "the|students|'|union|in|the|'90s"],
    ["tell 'em", "tell|'em"],
    ["AT&T and/or R&D", "AT&T|and/or|R&D"],
    ["at 5 p.m. on Tue", "at|5|p.m.|on|Tue"],
    ["Київ і Мінськ", "Київ|і|Мінськ"],
    ["good 👍 news", "good|👍|news"],
    ["``Yes,'' he said", "``|Yes|,|''|he|said"],
  ];
  it.each(cases)("%s", (text, expected) => expect(words(tokenise(text)).join("|")).toBe(expected));

  it("copes with nothing", () => {
    for (const text of ["", " ", "\n\n", "\u0000"]) expect(tokenise(text).length).toBe(0);
  });
});

describe("sentences", () => {
  const cases: [string, string[]][] = [
    ["It ended. He left.", ["It ended.", "He left."]],
    ["the war.He said so.", ["the war.", "He said so."]],
    ['It is a "threat."Belarus denied it.', ['It is a "threat."', "Belarus denied it."]],
    ["Mr. Smith met Gen. Jones. They spoke.", ["Mr. Smith met Gen. Jones.", "They spoke."]],
    ["He lives in the U.S. The rest do not.", ["He lives in the U.S.", "The rest do not."]],
    ["The U.S. Army said so.", ["The U.S. Army said so."]],
    ["He came at 5 p.m. on Monday.", ["He came at 5 p.m. on Monday."]],
    ["“Why?” she asked. “Because.”", ["“Why?” she asked.", "“Because.”"]],
    ["“It is over.” He left.", ["“It is over.”", "He left."]],
    ["Wait... is it over? Yes.", ["Wait... is it over?", "Yes."]],
    ["One line\nAnother line", ["One line", "Another line"]],
    ["It rose 3.5 points. 9,000 came.", ["It rose 3.5 points.", "9,000 came."]],
    ["(He left.) She stayed.", ["(He left.)", "She stayed."]],
  ];
  it.each(cases)("%s", (text, expected) => expect(sentences(tokenise(text))).toEqual(expected));

  it("cuts a run that never stops", () => {
    const t = tokenise("word ".repeat(5000));
    expect(Math.max(...Array.from(t.sentenceStart.subarray(1), (s, i) => s - t.sentenceStart[i]!))).toBeLessThanOrEqual(
      400,
    );
  });
});

describe("quotation state", () => {
  const cases: [string, string[]][] = [
    ["“We will answer,” he said.", ["We will answer,"]],
    ['"We will answer," he said. "All of us."', ["We will answer,", "All of us."]],
    ["'We will answer,' he said.", ["We will answer,"]],
    ["‘We’ll answer,’ he said.", ["We’ll answer,"]],
    ["'It's the students' union,' he said.", ["It's the students' union,"]],
    ["The students' union isn't here.", []],
    ["« Nous irons », dit-il.", ["Nous irons"]],
    ["„Wir kommen“, sagte er.", ["Wir kommen"]],
    ["»Wir kommen«, sagte er.", ["Wir kommen"]],
    ["“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]],
    ["‘He said “no” to me,’ she said.", ["He said “no” to me,"]],
    ['He called it a "threat."Belarus denied it.', ["threat."]],
    ["He is 6' 2\" tall.", []],
    ['He said:" We will come." Then he left.', ["We will come."]],
    ["“This goes on\nThis does not.", ["This goes on"]],
    ["“This goes on\n“and on,” he said.", ["This goes on", "and on,"]],
    ['"He watches “the news,” he said." She left.', ["He watches “the news,” he said."]],
    ['“We will answer," he said.', ["We will answer,"]],
    ["“Never closed, he said. “Closed.” End.", ["Never closed, he said.", "Closed."]],
  ];
  it.each(cases)("%s", (text, expected) => expect(quoted(tokenise(text))).toEqual(expected));

  it("pairs marks, nested ones too", () => {
    const t = tokenise("“He said ‘no’ to me,” she said.");
    const all = words(t);
    expect(t.quoteMate[all.indexOf("“")]).toBe(all.indexOf("”"));
    expect(t.quoteMate[all.indexOf("‘")]).toBe(all.indexOf("’"));
    expect(t.quote[all.indexOf("‘")]).toBe(INSIDE);
    expect(t.quote[all.indexOf("”")]).toBe(CLOSING);
  });

  it("takes no ending of a word for a mark", () => {
    for (const text of ["It's the army's plan, he'd said, and I'm late.", "The US's move and Kyiv's."]) {
      const t = tokenise(text);
      expect([...t.quote].every((state) => state === OUTSIDE)).toBe(true);
    }
    const t = tokenise("``It's the army's plan,'' he said.");
    expect(words(t).filter((_, i) => t.quote[i] === CLOSING)).toEqual(["''"]);
    expect(quoted(t)).toEqual(["It's the army's plan,"]);
  });

  it("says which paragraph goes on with a quotation", () => {
    expect([...tokenise("“One.\n“Two.”\n“Three.”").continuesQuote]).toEqual([0, 1, 0]);
  });
});

const textual = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."“”‘’'\"«»„.,!?…-–—()@#&/:%$£ \n\t"),
      fc.constantFrom("Mr.", "U.S.", "isn't", "war.He", "9,000", "www.", "'em", "5-10", "he", "said", "The"),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(""));

describe("any text", () => {
  it("is covered exactly once, white space aside, in order", () => {
    fc.assert(
      fc.property(textual, (text) => {
        const t = tokenise(text);
        let at = 0;
        for (let i = 0; i < t.length; i++) {
          expect(text.slice(at, t.start[i]).replace(/[\s\p{Cc}\u200b\u2060\ufeff]/gu, "")).toBe("");
          expect(t.end[i]!).toBeGreaterThan(t.start[i]!);
          at = t.end[i]!;
        }
        expect(text.slice(at).replace(/[\s\p{Cc}\u200b\u2060\ufeff]/gu, "")).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("has sentences inside paragraphs, and mates that agree", () => {
    fc.assert(
      fc.property(textual, (text) => {
        const t = tokenise(text);
        expect(t.sentenceStart[t.sentenceStart.length - 1]).toBe(t.length);
        expect(t.paragraphStart[t.paragraphStart.length - 1]).toBe(t.length);
        for (let p = 0; p + 1 < t.paragraphStart.length; p++) {
          expect(t.sentenceStart.includes(t.paragraphStart[p]!)).toBe(true);
        }
        for (let i = 0; i < t.length; i++) {
          const mate = t.quoteMate[i]!;
          if (mate >= 0) expect(t.quoteMate[mate]).toBe(i);
          if (t.quote[i] === OPENING && mate >= 0) expect(t.quote[mate]).toBe(CLOSING);
          expect([OUTSIDE, INSIDE, OPENING, CLOSING]).toContain(t.quote[i]);
          expect(t.text.slice(t.start[i], t.end[i])).not.toContain("\n");
        }
      }),
      { numRuns: 500 },
    );
  });
});
