// What a ruling will change on screen, written into the answers already here before the server has spoken. Only what the
// ruling itself says is foreseen; what follows from it (a distribution, a count of origins) waits for the server.
import { queryClient } from "../api/query-client.js";
import type {
  BoardView,
  DocumentView,
  EventTree,
  InboxView,
  LedgerClaim,
  LedgerView,
  Matrix,
  Ruling,
} from "../model.js";

type Patch = (key: string, data: unknown) => unknown;

function claimPatch(claim: string, verdict: LedgerClaim["verdict"], by: string): Patch {
  const one = (item: LedgerClaim) => (item.claim.id === claim ? { ...item, verdict, by } : item);
  return (key, data) => {
    switch (key) {
      case "claim":
        return one(data as LedgerClaim);
      case "ledger":
        return { ...(data as LedgerView), claims: (data as LedgerView).claims.map(one) };
      case "document":
        return { ...(data as DocumentView), claims: (data as DocumentView).claims.map(one) };
      case "event": {
        const tree = data as EventTree;
        return {
          ...tree,
          origins: tree.origins.map((origin) => ({ ...origin, claim: one(origin.claim) })),
          unknown: tree.unknown.map(one),
        };
      }
      default:
        return data;
    }
  };
}

const fewer = (n: number, by: number) => Math.max(0, n - by);

function patchOf(ruling: Ruling, by: string): Patch | null {
  switch (ruling.kind) {
    case "claim":
      return claimPatch(ruling.claim, ruling.verdict, by);
    case "proposal":
      return (key, data) => {
        if (key !== "inbox") return data;
        const inbox = data as InboxView;
        const proposals = inbox.proposals.filter(
          (one) => one.indicator !== ruling.indicator || one.claim.claim.id !== ruling.claim,
        );
        return { ...inbox, proposals, proposed: fewer(inbox.proposed, inbox.proposals.length - proposals.length) };
      };
    case "seen":
      return (key, data) => {
        if (key === "board") {
          const board = data as BoardView;
          return { ...board, inbox: fewer(board.inbox, ruling.documents.length) };
        }
        if (key !== "inbox") return data;
        const inbox = data as InboxView;
        const documents = inbox.documents.filter(({ id }) => !ruling.documents.includes(id));
        return { ...inbox, documents, unseen: fewer(inbox.unseen, inbox.documents.length - documents.length) };
      };
    case "cell":
      return (key, data) => {
        const { rating } = ruling;
        if (key !== "matrix" || rating === null) return data;
        const matrix = data as Matrix;
        const set = <Row extends { indicator: string; cells: Matrix["rows"][number]["cells"] }>(row: Row): Row =>
          row.indicator === ruling.indicator
            ? { ...row, cells: { ...row.cells, [ruling.hypothesis]: { rating, by } } }
            : row;
        return { ...matrix, rows: matrix.rows.map(set), notSeen: matrix.notSeen.map(set) };
      };
    default:
      return null;
  }
}

/**
 * Shows a ruling before it is saved.
 * @returns puts everything back as it was
 */
export function foresee(ruling: Ruling, by: string): () => void {
  const patch = patchOf(ruling, by);
  if (!patch) return () => undefined;
  const before: [readonly unknown[], unknown][] = [];
  for (const query of queryClient.getQueryCache().getAll()) {
    const { queryKey: key, state } = query;
    if (state.data === undefined || typeof key[0] !== "string") continue;
    const next = patch(key[0], state.data);
    if (next === state.data) continue;
    before.push([key, state.data]);
    queryClient.setQueryData(key, next);
  }
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
  };
}
