// Which decisions about origins can be made of what is marked, and what each says.
import type { TreeNode } from "../../lib/tree.js";
import type { EventTree, Ruling } from "../../model.js";
import { decide } from "../../state/decide.js";

export type LinkRuling = Extract<Ruling, { kind: "link" }>["ruling"];
/** By decision: makes it as of a day; null when it makes no sense of what is marked. */
export type LinkRulings = Record<LinkRuling, ((asOf: string) => void) | null>;

const first = (node: TreeNode) => node.claims.slice(0, 1);

/** @param marked in the order of the drawing */
export function linkRulings(tree: Pick<EventTree, "origins">, marked: readonly TreeNode[]): LinkRulings {
  const make = (ruling: LinkRuling, claims: string[] | null) =>
    claims && ((asOf: string) => void decide({ kind: "link", ruling, claims: [...new Set(claims)] }, asOf));
  const [one] = marked;
  const stays = (node: TreeNode) => tree.origins.find(({ origin }) => origin.id === node.origin)?.origin.claim;
  const home = one && stays(one);
  const leave =
    home !== undefined && marked.every((node) => node.kind === "echo" && node.origin === one?.origin) ? home : null;
  const alone = marked.length === 1 && leave !== null;
  return {
    merge: make("merge", marked.length > 1 ? marked.flatMap((node) => node.claims) : null),
    split: make("split", leave ? [leave, ...marked.flatMap((node) => node.claims)] : null),
    // One retelling by itself is told apart from its origin.
    distinct: make(
      "distinct",
      marked.length > 1 ? marked.flatMap(first) : alone ? [leave, ...marked.flatMap(first)] : null,
    ),
    origin: make("origin", marked.length === 1 && one?.kind !== "origin" && one ? first(one) : null),
  };
}
