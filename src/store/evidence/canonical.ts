// One way to write a JSON value: RFC 8785, so that the same record always has the same bytes and the same hash.
import { TocsinError } from "../../model/index.js";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Half of a surrogate pair has no UTF-8: RFC 8785 refuses it. */
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function string(text: string): string {
  if (halfPair.test(text)) throw new TocsinError("malformed", "record", "a text holds half of a character");
  return JSON.stringify(text);
}

/**
 * Keys in the order of their UTF-16 code units, no blanks; strings and numbers as ECMAScript writes them.
 * @throws TocsinError `malformed` for what has no canonical form: half a surrogate pair, a number that is not finite
 */
export function canonical(value: Json): string {
  if (typeof value === "string") return string(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TocsinError("malformed", "record", "a number is not finite");
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const record = value as { readonly [key: string]: Json };
  const fields = Object.keys(record)
    .sort()
    .map((key) => `${string(key)}:${canonical(record[key] as Json)}`);
  return `{${fields.join(",")}}`;
}
