// Джерела та їхня вдача.
import type { sources as English } from "../en/sources.js";
import { plural } from "./common.js";

export const sources: typeof English = {
  label: "Джерела",
  intro:
    "Хто публікує або говорить і як часто мав слушність щодо того, що відтоді вирішено. Для літери треба п'ять вирішених тверджень; доти не відомо нічого, а це не те саме, що посередньо.",
  find: "Знайти джерело",
  columns: {
    name: "Джерело",
    kind: "Вид",
    claims: "Твердження",
    documents: "Статті",
    origins: "Першоджерела",
    record: "Слушність",
    letter: "Літера",
    alarms: "Попереджало",
  },
  kinds: {
    outlet: "видання",
    "official-body": "орган влади",
    official: "посадовець",
    expert: "експерт",
    "armed-group": "збройна група",
    agency: "агентство",
    anonymous: "не названо",
    document: "документ",
    person: "особа",
  },
  also: (names: string) => `також ${names}`,
  owner: (name: string) => `власник: ${name}`,
  unknownKind: "не встановлено",
  classes: { report: "повідомлення", forecast: "прогнози", threat: "погрози", promise: "обіцянки" },
  record: (right, settled) => `слушно ${right} із ${settled}`,
  interval: (mean, low, high) => `слушно ${mean}, від ${low} до ${high} (90%)`,
  tooFew: "замало",
  noRecord: "нічого не вирішено",
  alarms: (hits, falseAlarms) =>
    `${plural(hits, "влучання", "влучання", "влучань")}, ${plural(falseAlarms, "хибна тривога", "хибні тривоги", "хибних тривог")}`,
  noAlarms: "немає",
  inLedger: "Твердження в реєстрі",
  more: (n) => `Показати всі ${n}`,
  none: "За цими словами джерел немає.",
  empty: "До цього дня нікого не цитовано.",
  indicators: "Індикатори",
  indicatorsIntro: (n) =>
    n === 0
      ? "До цього дня жодне питання справи не вирішено, тож нема чого рахувати."
      : `Що казав кожен індикатор перед тим, як вирішилося: ${plural(n, "питання", "питання", "питань")} справи.`,
  indicatorColumns: {
    name: "Індикатор",
    favours: "Свідчить за",
    hits: "Влучання",
    misses: "Пропуски",
    falseAlarms: "Хибні тривоги",
    correctRejections: "Слушно тихо",
    hitRate: "Частка влучань",
    falseAlarmRatio: "Частка хибних тривог",
    lead: "Завчасність",
  },
  favours: { yes: "так", no: "ні" },
  neither: "ні за що",
  leadDays: (n) => plural(n, "день", "дні", "днів"),
  outcomes: "Вирішені питання",
  outcome: { yes: "так", no: "ні", void: "недійсне" },
};
