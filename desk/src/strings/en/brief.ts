// The brief.
export const brief = {
  print: "Print",
  none: "There is nothing to brief on this day.",
  notes: "Sources",
  basis: "Rests on",
  reference: (n: number) => `Reference ${n}`,
  name: "Warning brief",
  asOf: (day: string) => `As of ${day}`,
  footer: "Every sentence stands on quoted words or on the model named beside it.",
};
