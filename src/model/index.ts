// The nouns, one list.
export * from "./assessment.js";
export * from "./case.js";
export * from "./claim.js";
export * from "./claim-filter.js";
export * from "./decision.js";
export * from "./desk.js";
export * from "./document.js";
export * from "./feed.js";
export * from "./link.js";
export * from "./problem.js";
export * from "./requests.js";
export * from "./span.js";
export * from "./uri.js";
export * from "./weighing.js";
