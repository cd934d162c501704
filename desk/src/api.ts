// The desk's only way to the server: JSON and server-sent events under /api, typed by the model.
export * from "./api/changes.js";
export * from "./api/queries.js";
export * from "./api/query-client.js";
export * from "./api/request.js";
export * from "./api/stream.js";
