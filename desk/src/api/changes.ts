// What changes something: decisions, documents, cases, and the one question that is asked with a body.
import type { CaseView, Decided, Job, NewCase, NewDecision, NewDocument, WhatIf, WhatIfChange } from "../model.js";
import { post } from "./request.js";

export const sendDecision = (decision: NewDecision) => post<Decided>("decisions", decision);
export const addDocument = (document: NewDocument) => post<Job>("documents", document);
export const createCase = (made: NewCase) => post<CaseView>("cases", made);
export const openCase = (id: string) => post<CaseView>(`cases/${encodeURIComponent(id)}/open`, {});
/** The distribution with some cells, rows or priors otherwise. Nothing is saved. */
export const whatIf = (asOf: string, change: WhatIfChange, signal?: AbortSignal) =>
  post<WhatIf>(`what-if?asOf=${encodeURIComponent(asOf)}`, change, signal);
