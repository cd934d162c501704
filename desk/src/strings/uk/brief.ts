// Довідка.
import type { brief as English } from "../en/brief.js";

export const brief: typeof English = {
  print: "Друкувати",
  none: "На цей день довідки немає з чого скласти.",
  notes: "Джерела",
  basis: "Стоїть на",
  reference: (n) => `Посилання ${n}`,
  name: "Попереджувальна довідка",
  asOf: (day) => `Станом на ${day}`,
  footer: "Кожне речення стоїть на процитованих словах або на названій поруч моделі.",
};
