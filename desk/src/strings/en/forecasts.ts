// Forecasts and how they came out.
export const forecasts = {
  empty: "This view is being built.",
};
