// An event as lines of a drawing: each act of speech with its retellings below it, every one under what it was taken from.
import type { Drift, EventTree } from "../model.js";

export interface TreeNode {
  /** Unique within the event. */
  key: string;
  kind: "origin" | "echo" | "unknown";
  /** 0 for an act of speech. */
  depth: number;
  /** Line of the node it was taken from, counted within the whole event; null for an act of speech. */
  parent: number | null;
  /** Origin id; null where nobody can tell. */
  origin: string | null;
  /** Who is named: the speaker of an origin, the outlet of a retelling. */
  name: string | null;
  title: string | null;
  date: string | null;
  /** The claims it stands for, its main one first. */
  claims: string[];
  reason: string | null;
  drift: Drift | null;
}

type Branch = EventTree["origins"][number];
type Retelling = Branch["retellings"][number];

const early = (a: { date: string | null }, b: { date: string | null }) =>
  (a.date ?? "9999").localeCompare(b.date ?? "9999");

/**
 * The lines from top to bottom: acts of speech in time, below each its retellings, depth first and in time.
 * A retelling whose source is not among the retellings, or that would go round in a circle, hangs on the origin.
 */
export function treeLines(tree: Pick<EventTree, "origins" | "unknown">): TreeNode[] {
  const lines: TreeNode[] = [];
  const branches = tree.origins.toSorted((a, b) => early(a.origin, b.origin));
  for (const { origin, retellings } of branches) {
    const root = lines.length;
    lines.push({
      key: origin.id,
      kind: "origin",
      depth: 0,
      parent: null,
      origin: origin.id,
      name: origin.source,
      title: null,
      date: origin.date,
      claims: [origin.claim, ...origin.claims.filter((one) => one !== origin.claim)],
      reason: null,
      drift: null,
    });
    const below = new Map<string | null, Retelling[]>();
    const known = new Set(retellings.map(({ document }) => document));
    for (const one of retellings) {
      const via = one.via !== null && one.via !== one.document && known.has(one.via) ? one.via : null;
      below.set(via, [...(below.get(via) ?? []), one]);
    }
    const placed = new Set<string>();
    const place = (one: Retelling, parent: number, depth: number) => {
      if (placed.has(one.document)) return;
      placed.add(one.document);
      const line = lines.length;
      lines.push({
        key: `${origin.id}|${one.document}`,
        kind: "echo",
        depth,
        parent,
        origin: origin.id,
        name: one.outlet,
        title: one.title,
        date: one.date,
        claims: one.claims,
        reason: one.reason,
        drift: one.drift,
      });
      for (const next of (below.get(one.document) ?? []).toSorted(early)) place(next, line, depth + 1);
    };
    for (const one of (below.get(null) ?? []).toSorted(early)) place(one, root, 1);
    for (const one of retellings) place(one, root, 1);
  }
  for (const item of tree.unknown.toSorted(early)) {
    lines.push({
      key: item.claim.id,
      kind: "unknown",
      depth: 0,
      parent: null,
      origin: null,
      name: item.outlet,
      title: item.documentTitle,
      date: item.date,
      claims: [item.claim.id],
      reason: item.descent?.reason ?? null,
      drift: null,
    });
  }
  return lines;
}
