// What a file inside an archive promises to be by its name; the reader looks at the bytes as well.

const BY_EXTENSION: Record<string, string> = {
  txt: "text/plain",
  md: "text/markdown",
  html: "text/html",
  htm: "text/html",
  xhtml: "application/xhtml+xml",
  xml: "application/xml",
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/json",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  pdf: "application/pdf",
  eml: "message/rfc822",
  mbox: "application/mbox",
  warc: "application/warc",
  gz: "application/gzip",
  wacz: "application/wacz",
};

/** The media type of a name that a reader may know; null for pictures, programs and what says nothing. */
export function typeOfName(name: string): string | null {
  return BY_EXTENSION[/\.([a-z0-9]{1,6})$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;
}
