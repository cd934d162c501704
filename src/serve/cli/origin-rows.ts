// Events, origins and retellings as lines of text: what `tocsin origins` prints.
import { documentOf, type Retelling, retellingsOf } from "../../link/index.js";
import type { Claim, Decision, Descent, Document, Event, Linkage, Origin } from "../../model/index.js";
import { shortId } from "./claim-id.js";
import { range } from "./commands/assess.js";
import { counted, type Output } from "./output.js";

/** Everything that is printed of one day. */
export interface OriginBook {
  readonly linkage: Linkage;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly descents: ReadonlyMap<string, Descent>;
  readonly origins: ReadonlyMap<string, Origin>;
}

export function bookOf(linkage: Linkage, entries: readonly { document: Document; claims: Claim[] }[]): OriginBook {
  return {
    linkage,
    claims: new Map(entries.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const))),
    documents: new Map(entries.map(({ document }) => [document.id, document])),
    descents: new Map(linkage.descents.map((descent) => [descent.claim, descent])),
    origins: new Map(linkage.origins.map((origin) => [origin.id, origin])),
  };
}

const articles = (n: number): string => counted(n, "article");
const clip = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);
const outletOf = (document: Document | undefined): string => document?.outlet ?? document?.title ?? "unnamed outlet";
const dayOf = (document: Document | undefined): string => document?.published?.value.slice(0, 10) ?? "undated";

/** What of an event goes back to which origin; null gathers what nobody can tell. */
function actsOf({ claims }: Event, { descents, origins }: OriginBook): Map<Origin | null, string[]> {
  const acts = new Map<Origin | null, string[]>();
  for (const claim of claims) {
    const descent = descents.get(claim);
    const known = descent && descent.standing !== "unknown" && descent.origin ? origins.get(descent.origin) : undefined;
    acts.set(known ?? null, [...(acts.get(known ?? null) ?? []), claim]);
  }
  return acts;
}

const documentsOf = (claims: readonly string[]): number => new Set(claims.map(documentOf)).size;

/** One object an event, then one an origin. */
export function* rowsOf(book: OriginBook): Iterable<object> {
  for (const event of book.linkage.events) {
    const acts = [...actsOf(event, book).keys()].flatMap((origin) => origin?.id ?? []);
    yield { kind: "event", ...event, documents: documentsOf(event.claims), acts };
  }
  for (const origin of book.linkage.origins) yield { kind: "origin", ...origin };
}

export function printList(output: Output, book: OriginBook): void {
  const { events, origins } = book.linkage;
  output.line(output.style("bold", `${counted(events.length, "event")}, ${counted(origins.length, "origin")}`));
  const inEvents = new Set<Origin>();
  for (const event of events) {
    output.line();
    output.line(`${range(event.origins)}, ${articles(documentsOf(event.claims))}  ${event.label}`);
    for (const [origin, claims] of actsOf(event, book)) {
      if (origin) {
        inEvents.add(origin);
        output.line(
          `  ${shortId(origin.claim)}  ${origin.source}, ${origin.date ?? "undated"}, ${articles(origin.documents)}`,
        );
      } else {
        const shown = claims.map(shortId).join(", ");
        output.line(output.style("yellow", `  origin unknown: ${shown}`));
      }
    }
    for (const { note } of event.conflicts) output.line(output.style("red", `  disputed: ${note}`));
  }
  const others = origins.filter((origin) => !inEvents.has(origin));
  if (others.length > 0) {
    output.line();
    output.line(output.style("bold", "Said about no event"));
    for (const origin of others) {
      const text = clip(book.claims.get(origin.claim)?.text ?? "", 70);
      output.line(
        `  ${shortId(origin.claim)}  ${origin.source}, ${origin.date ?? "undated"}, ${articles(origin.documents)}: ${text}`,
      );
    }
  }
}

/** An origin with its retellings, as an object. */
export function treeOf(origin: Origin, book: OriginBook): object {
  return {
    kind: "origin",
    ...origin,
    reason: book.descents.get(origin.claim)?.reason ?? null,
    retellings: retellingsOf(origin.id, book.linkage).map((retelling) => ({
      ...retelling,
      outlet: book.documents.get(retelling.document)?.outlet ?? null,
      published: book.documents.get(retelling.document)?.published?.value ?? null,
      reason: book.descents.get(retelling.claims[0]!)?.reason ?? null,
    })),
  };
}

export function printTree(output: Output, origin: Origin, book: OriginBook): void {
  const own = origin.claims.filter((claim) => book.descents.get(claim)?.standing === "origin");
  output.line(
    output.style("bold", `${origin.source}, ${origin.date ?? "undated"}: 1 origin, ${articles(origin.documents)}`),
  );
  output.line(`  ${book.descents.get(origin.claim)?.reason ?? ""}`);
  printClaims(output, own, book, "  ");
  const retellings = retellingsOf(origin.id, book.linkage);
  for (const [i, retelling] of retellings.entries())
    printRetelling(output, retelling, book, i === retellings.length - 1);
}

function printRetelling(output: Output, { document, claims, drift }: Retelling, book: OriginBook, last: boolean): void {
  const from = book.documents.get(document);
  const rest = last ? "     " : "  │  ";
  output.line(`  ${last ? "└─" : "├─"} ${output.style("bold", outletOf(from))}, ${dayOf(from)}`);
  output.line(`${rest}${drift.summary}`);
  output.line(output.style("gray", `${rest}${book.descents.get(claims[0]!)?.reason ?? ""}`));
  printClaims(output, claims, book, rest);
}

function printClaims(output: Output, claims: readonly string[], book: OriginBook, indent: string): void {
  for (const claim of claims)
    output.line(`${indent}${shortId(claim)}  ${clip(book.claims.get(claim)?.text ?? "", 90)}`);
}

/** A claim whose origin nobody can tell. */
export function printUnknown(output: Output, { claim, reason, origin }: Descent, book: OriginBook): void {
  const from = book.documents.get(documentOf(claim));
  output.line(output.style("bold", `${outletOf(from)}, ${dayOf(from)}: origin unknown`));
  printClaims(output, [claim], book, "  ");
  output.line(`  ${reason}`);
  const candidate = origin ? book.origins.get(origin) : undefined;
  if (candidate) output.line(`  It may be ${shortId(candidate.claim)}, ${candidate.source}.`);
}

const said = {
  merge: "are one act of speech",
  distinct: "are acts of speech of their own",
  split: "leave the origin of the first and are one act of speech",
  origin: "is the origin of all it is linked with",
} as const;

/** "3f2a9c1b#4 and 77aa01b2#0 are one act of speech". */
export function rulingInWords({ ruling }: Pick<Decision, "ruling">): string {
  if (ruling.kind === "withdrawal") return `${ruling.decision} is taken back`;
  if (ruling.kind !== "link") return ruling.kind;
  const ids = ruling.claims.map(shortId);
  const named = ids.length < 2 ? ids.join("") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;
  if (ruling.ruling !== "split") return `${named} ${said[ruling.ruling]}`;
  return `${ids.slice(1).join(", ")} ${ids.length === 2 ? "leaves" : "leave"} the origin of ${ids[0]}`;
}

export function printDecisions(output: Output, decisions: readonly Decision[], standing: ReadonlySet<string>): void {
  if (decisions.length === 0) output.line("Nobody has decided anything about origins.");
  for (const decision of decisions) {
    const { id, by, at, asOf, note, ruling } = decision;
    const state = standing.has(id) || ruling.kind === "withdrawal" ? "" : " (taken back)";
    output.line(
      `${id.padEnd(4)} ${at.slice(0, 16).replace("T", " ")} UTC  ${by}, as of ${asOf}${state}: ${rulingInWords(decision)}${note ? `. ${note}` : ""}`,
    );
  }
}
