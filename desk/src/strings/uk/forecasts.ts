// Прогнози та їхні підсумки.
import type { forecasts as English } from "../en/forecasts.js";

export const forecasts: typeof English = {
  empty: "Ця сторінка ще будується.",
};
