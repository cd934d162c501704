// The inbox as one list to walk through, and what can be decided about its items.
import type { InboxView } from "../../model.js";
import { decide } from "../../state/decide.js";

export type Proposal = InboxView["proposals"][number];
export type Waiting = InboxView["documents"][number];
export type Item =
  | { key: string; kind: "proposal"; proposal: Proposal }
  | { key: string; kind: "document"; document: Waiting };

export const proposalKey = ({ indicator, claim }: Proposal) => `${indicator} ${claim.claim.id}`;

/** In the order of the screen: proposals, then documents. */
export const itemsOf = (inbox: InboxView | undefined): Item[] => [
  ...(inbox?.proposals ?? []).map((proposal) => ({ key: proposalKey(proposal), kind: "proposal" as const, proposal })),
  ...(inbox?.documents ?? []).map((document) => ({ key: document.id, kind: "document" as const, document })),
];

export const rule = ({ indicator, claim }: Proposal, verdict: "confirmed" | "rejected", asOf: string) =>
  void decide({ kind: "proposal", indicator, claim: claim.claim.id, verdict }, asOf);

export const see = (documents: string[], asOf: string) => void decide({ kind: "seen", documents }, asOf);
