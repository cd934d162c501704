// The brief.

export const brief = {
  print: "Print",
  exports: "Save as a file",
  formats: { html: "HTML", md: "Markdown", json: "JSON" },
  none: "There is nothing to brief on this day.",
  noneHelp: "Choose a later as-of date, or add a document in the inbox.",
  notes: "Sources",
  basis: "Rests on",
  reference: (n: number) => `Reference ${n}`,
  name: "Warning brief",
  asOf: (day: string) => `As of ${day}`,
  footer: "Every sentence stands on quoted words or on the model named beside it.",
  help: "Press a sentence to see the words it stands on.",
  show: "What this sentence stands on",
  open: "Read it in the source",
  dissent: {
    label: "A different view",
    help: "A view that differs from the estimate stands in the brief under your name.",
    hint: "What you think instead, and why",
    save: "Put it in the brief",
  },
};
