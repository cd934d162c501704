// Спільне для діаграм: збереження файлом і вибір днів.
import type { charts as English } from "../en/charts.js";

export const charts: typeof English = {
  save: (title) => `Зберегти файлом: ${title}`,
  svg: "Малюнок (SVG)",
  png: "Зображення (PNG)",
  asOf: (day) => `станом на ${day}`,
  brush: "Дні публікації",
  published: "Опубліковано",
  between: (from, to) => `${from} – ${to}`,
  allDays: (from, to) => `усі дні, ${from} – ${to}`,
  clearBrush: "Усі дні",
  brushHelp: "Проведіть над стовпчиками, щоб вибрати дні, або рухайте кінці стрілками.",
  brushFrom: "Перший день публікації",
  brushTo: "Останній день публікації",
};
