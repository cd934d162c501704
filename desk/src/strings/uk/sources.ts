// Джерела та їхні послужні списки.
import type { sources as English } from "../en/sources.js";

export const sources: typeof English = {
  empty: "Ця сторінка ще будується.",
};
