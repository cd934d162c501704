// Матриця доказів і пояснень.
import type { matrix as English } from "../en/matrix.js";

export const matrix: typeof English = {
  empty: "Ця сторінка ще будується.",
};
