// Fusing: the trained finder leads, a sure rule takes what is doubtful or far, and fills gaps.
import { describe, expect, it } from "vitest";
import type { Found } from "../../../found.js";
import { tokenise } from "../../../text/tokenise.js";
import { readWords } from "../words/words.js";
import { fuse } from "./fuse.js";

const TEXT =
  "“The road is open,” Ana Ruiz said. The rain fell all day. The bus was late. Ivo Lar claimed that the dam was weak.";
const words = readWords(tokenise(TEXT));
const at = (piece: string): [number, number] => [TEXT.indexOf(piece), TEXT.indexOf(piece) + piece.length];
const found = (source: string | null, cue: string | null, content: string[], confidence: number): Found => ({
  source: source ? [at(source)] : [],
  cue: cue ? [at(cue)] : [],
  content: content.map(at),
  confidence,
});

const QUOTE = "“The road is open,”";
const rule = found("Ana Ruiz", "said", [QUOTE], 0.85);

describe("fuse", () => {
  it("keeps a likely tagged attribution and adds no rule over it", () => {
    const tagged = found("Ana Ruiz", "said", [QUOTE], 0.9);
    expect(fuse(words, [tagged], [rule])).toEqual([tagged]);
  });

  it("adds a rule where the tagger has nothing", () => {
    expect(fuse(words, [], [rule])).toEqual([rule]);
  });

  it("drops what is more often wrong than not", () => {
    expect(fuse(words, [found("The bus", "was", ["late"], 0.1)], [])).toEqual([]);
  });

  it("lets a sure rule overrule a contested link", () => {
    expect(fuse(words, [found("Ivo Lar", "claimed", [QUOTE], 0.4)], [rule])).toEqual([rule]);
  });

  it("takes a far piece from a sure link and leaves the near one", () => {
    const tagged = found("Ivo Lar", "claimed", [QUOTE, "that the dam was weak"], 0.9);
    const near = { ...tagged, content: [at("that the dam was weak")] };
    expect(fuse(words, [tagged], [rule])).toEqual([rule, near]);
  });

  it("fills a missing source from the rule with the same cue", () => {
    const tagged = found(null, "said", [QUOTE], 0.9);
    expect(fuse(words, [tagged], [rule])).toEqual([{ ...tagged, source: rule.source }]);
  });

  it("completes a doubtful attribution from a rule that begins its cue at the same word", () => {
    const text = "Kyiv called on Minsk to open the road.";
    const own = readWords(tokenise(text));
    const span = (piece: string): [number, number] => [text.indexOf(piece), text.indexOf(piece) + piece.length];
    const parts = (cue: string, content: string, confidence: number): Found => ({
      source: [span("Kyiv")],
      cue: [span(cue)],
      content: [span(content)],
      confidence,
    });
    const whole = parts("called on", "Minsk to open the road", 0.6);
    const torn = parts("called", "to open the road", 0.45);
    expect(fuse(own, [torn], [whole])).toEqual([{ ...whole, confidence: 0.45 }]);
    // one that is likely stays as it is
    expect(fuse(own, [{ ...torn, confidence: 0.7 }], [whole])).toEqual([{ ...torn, confidence: 0.7 }]);
  });

  it("credits with the word of speech of a sure rule what the tagger hung on another verb", () => {
    const text = "“We will stay,” the film shot by the army declares.";
    const own = readWords(tokenise(text));
    const span = (piece: string): [number, number] => [text.indexOf(piece), text.indexOf(piece) + piece.length];
    const content = [span("“We will stay,”")];
    const tagged = { source: [span("the film")], cue: [span("shot")], content, confidence: 0.8 };
    const sure = { source: [span("the film shot by the army")], cue: [span("declares")], content, confidence: 0.85 };
    expect(fuse(own, [tagged], [sure])).toEqual([{ ...sure, confidence: 0.8 }]);
  });
});
