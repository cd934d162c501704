// Times and deadlines in English text.
export { deadlinesOf, readDeadlines } from "./deadlines.js";
export { readPlaced, readTimes, type TimeContext, timesOf } from "./ranges.js";
export { type Reading, type Register, readTimexes } from "./read.js";
export type { Fields, Length, Timex } from "./timex.js";
export { readTimex3, type Timex3 } from "./timex3.js";
