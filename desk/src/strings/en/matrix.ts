// The matrix of evidence and explanations.
export const matrix = {
  empty: "This view is being built.",
};
