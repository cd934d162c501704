// Two libraries that read English in Node, as speed peers: they tag parts of speech and stop there.
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

/**
 * wink-nlp with sentence boundaries and part of speech only, its lightest useful set-up; returns tokens seen.
 * The tags are asked for: a document whose tags nobody looks at would not be a fair peer.
 */
export function winkReader(): (text: string) => number {
  const nlp = winkNlp(model, ["sbd", "pos"]);
  const { pos } = nlp.its;
  return (text) => (nlp.readDoc(text).tokens().out(pos) as string[]).length;
}

/** compromise at its default tagging; returns terms seen. */
export function compromiseReader(): (text: string) => number {
  return (text) => compromise(text).termList().length;
}
