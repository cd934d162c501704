// What changes something: decisions, documents, cases, and the one question that is asked with a body.
import type { Decided, Job, NewCase, NewDecision, NewDocument, WhatIf, WhatIfChange } from "../model.js";
import { post } from "./request.js";

export const sendDecision = (decision: NewDecision) => post<Decided>("decisions", decision);
export const addDocument = (document: NewDocument) => post<Job>("documents", document);
/** Tries an input again that could not be taken. */
export const retryInput = (uri: string) => post<Job>("retry", { uri });
export const createCase = (made: NewCase) => post<{ id: string }>("cases", made);
export const openCase = (id: string) => post<{ id: string }>(`cases/${encodeURIComponent(id)}/open`, {});
/** The distribution with some cells, rows or priors otherwise. Nothing is saved. */
export const whatIf = (asOf: string, change: WhatIfChange, signal?: AbortSignal) =>
  post<WhatIf>(`what-if?asOf=${encodeURIComponent(asOf)}`, change, signal);
