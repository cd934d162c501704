// A brief as one HTML page: self-contained, printable on A4, light and dark, no script.
import type { Brief, Reference } from "../../model/index.js";
import { dayInWords } from "../model/days.js";
import { headlineOf, numbered } from "./numbered.js";

/** Renders a brief as a complete page. Sentences about the world link to the words they rest on. */
export function renderBriefHtml(brief: Brief): string {
  const numbers = numbered(brief);
  const sections = brief.sections.map(({ heading, sentences }) => {
    const items = sentences.map(({ text, references, basis }) => {
      const marks = references
        .map((reference) => numbers.of(reference))
        .map((n) => `<a class="mark" href="#words-${n}">${n}</a>`)
        .join(" ");
      const model = basis === null ? "" : `<span class="model">model: ${escaped(basis)}</span>`;
      return `<li>${escaped(text)} ${marks}${model}</li>`;
    });
    return `<section><h2>${escaped(heading)}</h2><ul>${items.join("\n")}</ul></section>`;
  });
  const words = numbers.list.map((reference, index) => `<li id="words-${index + 1}">${listed(reference)}</li>`);
  const title = escaped(headlineOf(brief));
  const rest =
    words.length > 0
      ? `<section class="words"><h2>The words it rests on</h2><ol>${words.join("\n")}</ol></section>`
      : "";
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}, as of ${dayInWords(brief.asOf)}</title>
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
<p class="day">As of ${dayInWords(brief.asOf)}</p>
${sections.join("\n")}
${rest}
</main>
</html>
`;
}

function listed({ outlet, date, uri, span, quote }: Reference): string {
  const where = [outlet, date ? dayInWords(date) : null].filter((part) => part !== null).join(", ");
  const address = /^https?:/.test(uri)
    ? `<a href="${escaped(uri)}" rel="noreferrer">${escaped(uri)}</a>`
    : `<code>${escaped(uri)}</code>`;
  return `${escaped(where)}: <q>${escaped(quote)}</q> <small>${address}, characters ${span[0]} to ${span[1]}</small>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1a1c1f; --quiet: #5f6369; --rule: #e4e1da; --link: #1f5fa8 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14161a; --ink: #e8e6e1; --quiet: #9aa0a8; --rule: #2c3038; --link: #7fb2ee }
}
@page { size: A4; margin: 8mm 9mm }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 "Source Serif 4", Georgia, serif }
main { max-width: 66ch; margin: 0 auto; padding: 32px 16px }
h1 { font-size: 24px; line-height: 1.2; margin: 0 }
h2 { font-size: 15px; margin: 20px 0 4px; padding-top: 8px; border-top: 1px solid var(--rule) }
.day, .model, small { color: var(--quiet) }
.day { margin: 0 }
ul { list-style: none; margin: 0; padding: 0 }
li { margin: 0 0 4px; overflow-wrap: anywhere }
.mark { font-size: 12px; vertical-align: super; color: var(--link); text-decoration: none }
.model, small, code { font: 12px/1.4 "Inter", system-ui, sans-serif }
.words ol { padding-left: 24px }
li:target { outline: 1px solid var(--link) }
a { color: var(--link) }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000 }
  body { background: none; font-size: 7.2pt; line-height: 1.24 }
  main { max-width: none; padding: 0; columns: 2; column-gap: 6mm; column-fill: balance }
  h1 { font-size: 13pt; column-span: all }
  .day { column-span: all; margin-bottom: 2mm }
  h2 { font-size: 8.2pt; margin: 1.4mm 0 0.6mm; padding-top: 0.8mm; break-after: avoid }
  li { margin-bottom: 0.5mm; break-inside: avoid }
  .mark, .model, small, code { font-size: 5.4pt; line-height: 1 }
  .mark { line-height: 0 }
  .words { font-size: 6pt }
  .words ol { padding-left: 4mm }
}
`;
