// Sources and their records.
export const sources = {
  empty: "This view is being built.",
};
