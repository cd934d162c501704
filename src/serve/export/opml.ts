// The feeds of a case as OPML 2.0 (opml.org/spec2.opml), for any feed reader.

export interface OutlinedFeed {
  readonly url: string;
  readonly name: string | null;
}

/**
 * @param title of the list
 * @param feeds in the order wanted
 * @param at when the list was made
 * @returns an XML document
 */
export function renderOpml(title: string, feeds: readonly OutlinedFeed[], at: Date): string {
  const outlines = feeds.map(({ url, name }) => {
    const text = escaped(name ?? url);
    return `    <outline type="rss" text="${text}" title="${text}" xmlUrl="${escaped(url)}"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    "  <head>",
    `    <title>${escaped(title)}</title>`,
    `    <dateCreated>${at.toUTCString()}</dateCreated>`,
    "  </head>",
    "  <body>",
    ...outlines,
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

/** Text as it may stand in XML content and attributes; characters that XML forbids are left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 does not allow
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[\t\n\r]/g, " ")
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}
