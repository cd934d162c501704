// A second peer: defuddle as it comes, on the parser it is tested with.
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import type { PeerArticle } from "./readability.js";

/** What defuddle makes of a page; empty when it fails. */
export async function readWithDefuddle(bytes: Uint8Array, url: string): Promise<PeerArticle> {
  try {
    const { document } = parseHTML(Buffer.from(bytes).toString("utf8"));
    const article = await quietly(() => Defuddle(document as never, url, { useAsync: false }));
    const content = parseHTML(`<html><body>${article.content}</body></html>`).document.body;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(article.published ?? "")?.[0] ?? null;
    return { text: content.textContent ?? "", title: article.title || null, date: day };
  } catch {
    return { text: "", title: null, date: null };
  }
}

/** Without its own fetching: a bench stays off the network. It reports to the console what it could not do. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log, warn, error } = console;
  Object.assign(console, { log: () => null, warn: () => null, error: () => null });
  try {
    return await work();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}
