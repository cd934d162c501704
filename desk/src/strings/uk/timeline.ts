// Стрічка часу.
import type { timeline as English } from "../en/timeline.js";
import { common, plural } from "./common.js";

export const timeline: typeof English = {
  label: "Стрічка часу",
  bands: "Пояснення",
  bandsHelp: "Частка кожного на кожен день із повідомленнями",
  claims: "Твердження",
  claimsHelp: "Позначка на твердження: повна першоджерело, порожня переказ або невідоме",
  events: "Події",
  eventsHelp: "Сказані більше ніж раз, від першого до останнього повідомлення, з найбільшою кількістю першоджерел",
  deadlines: "Строки",
  deadlinesHelp: "Названі будь-ким; порожні прапорці вже вирішені",
  handle: "Дата, перетягніть або скористайтеся стрілками",
  gap: (n) => `${plural(n, "день", "дні", "днів")} без повідомлень`,
  later: "пізніше за обрану дату",
  settled: (outcome) => `Підсумок: ${outcome}`,
  more: (n) => `ще ${common.number(n)} у реєстрі`,
  noDeadlines: "До цього дня строків не названо.",
};
