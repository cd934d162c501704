// What charts share: saving them, and the brush over days.

export const charts = {
  save: (title: string) => `Save as a file: ${title}`,
  svg: "Drawing (SVG)",
  png: "Picture (PNG)",
  asOf: (day: string) => `as of ${day}`,
  brush: "Days of publication",
  published: "Published",
  between: (from: string, to: string) => `${from} to ${to}`,
  allDays: (from: string, to: string) => `all days, ${from} to ${to}`,
  clearBrush: "All days",
  brushHelp: "Drag over the bars to choose days, or move either end with the arrow keys.",
  brushFrom: "First day of publication",
  brushTo: "Last day of publication",
};
