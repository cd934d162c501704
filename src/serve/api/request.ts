// What a request asks: the day, the filter and the window, read from its query, and its body.
import type { Context } from "hono";
import type { z } from "zod";
import { ClaimFilter, Day, FACETS, TocsinError } from "../../model/index.js";
import type { Dossier } from "./dossier.js";
import type { LedgerWindow } from "./views/ledger.js";

/** @throws TocsinError "usage" for what is no day of the calendar */
function dayIn(text: string, name: string): Day {
  const parsed = Day.safeParse(text);
  if (parsed.success && !Number.isNaN(Date.parse(text))) return parsed.data;
  throw new TocsinError("usage", name, `"${text.slice(0, 40)}" is no day`, "Write it as YYYY-MM-DD.");
}

/** The as-of date; the newest day of the case when the request names none. */
export function asOfOf(context: Context, dossier: Dossier): Day {
  const asked = context.req.query("asOf");
  if (asked !== undefined) return dayIn(asked, "asOf");
  return dossier.last || new Date().toISOString().slice(0, 10);
}

export function dayOf(context: Context, name: string): Day | null {
  const asked = context.req.query(name);
  return asked === undefined ? null : dayIn(asked, name);
}

/** Longest search text, and most values of a facet: more is nothing a person types. */
const longest = 400;
const mostValues = 100;

export function filterOf(context: Context): ClaimFilter {
  const query = context.req.queries();
  const one = (name: string) => query[name]?.[0]?.slice(0, longest);
  const filter: Record<string, unknown> = {};
  for (const name of ["q", "event", "origin", "document"]) if (one(name)) filter[name] = one(name);
  for (const name of ["from", "to"]) if (one(name)) filter[name] = dayIn(one(name)!, name);
  for (const facet of FACETS) if (query[facet]) filter[facet] = query[facet].slice(0, mostValues).filter(Boolean);
  return ClaimFilter.parse(filter);
}

function numberOf(context: Context, name: string): number | null {
  const asked = context.req.query(name);
  if (asked === undefined) return null;
  const number = Number(asked);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new TocsinError("usage", name, `"${asked.slice(0, 40)}" is no count`, "Give a whole number from 0 on.");
}

const usualRows = 200;

export function windowOf(context: Context): LedgerWindow {
  const offset = numberOf(context, "offset");
  const claim = context.req.query("claim") ?? null;
  return {
    by: context.req.query("by") === "day" ? "day" : "event",
    offset: claim === null ? (offset ?? 0) : offset,
    limit: Math.max(1, numberOf(context, "limit") ?? usualRows),
    claim,
  };
}

/**
 * The body of a request as what it must be.
 * @throws TocsinError "usage" naming the field that is wrong
 */
export async function bodyOf<T>(context: Context, shape: z.ZodType<T>): Promise<T> {
  let value: unknown;
  try {
    value = await context.req.json();
  } catch {
    throw new TocsinError("usage", "body", "it is not JSON");
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TocsinError("usage", issue?.path.join(".") || "body", issue?.message ?? "it is not what was asked for");
}
