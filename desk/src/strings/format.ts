// Numbers, days and plurals as a language writes them. Every catalogue is built on one of these.

/** Forms of a counted noun by the plural category of the language; `other` stands for those not given. */
export type Forms = { one: string; few?: string; many?: string; other: string };

export interface Formats {
  number: (n: number) => string;
  percent: (p: number) => string;
  points: (p: number) => string;
  capital: (text: string) => string;
  count: (n: number, forms: Forms) => string;
  day: Record<"long" | "short" | "noYear" | "month", (iso: string) => string>;
  /** An instant in UTC, with its zone: "26 Aug 2024, 14:05 UTC". */
  instant: (iso: string) => string;
}

/**
 * @param locale BCP 47, decides grouping, month names and plural forms
 * @param tidy what to do with a written date, for words that a sentence does not want
 */
export function formats(locale: string, tidy = (text: string) => text): Formats {
  const grouped = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (iso: string) => {
      const time = Date.parse(iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso.slice(0, 10));
      return Number.isNaN(time) ? iso : tidy(format.format(time));
    };
  };
  const clock = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short",
  });
  return {
    number: (n) => grouped.format(n),
    percent: (p) => (p > 0 && p < 0.005 ? "<1%" : p < 1 && p > 0.995 ? ">99%" : `${Math.round(p * 100)}%`),
    points: (p) => {
      const rounded = Math.round(p * 100);
      return rounded === 0 ? "±0" : rounded > 0 ? `+${rounded}` : `−${-rounded}`;
    },
    capital: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    count: (n, forms) => `${grouped.format(n)} ${forms[plurals.select(n) as keyof Forms] ?? forms.other}`,
    day: {
      long: dayFormat({ day: "numeric", month: "long", year: "numeric" }),
      short: dayFormat({ day: "numeric", month: "short", year: "numeric" }),
      noYear: dayFormat({ day: "numeric", month: "short" }),
      month: dayFormat({ month: "short", year: "numeric" }),
    },
    instant: (iso) => {
      const time = Date.parse(iso);
      return Number.isNaN(time) ? iso : tidy(clock.format(time));
    },
  };
}
