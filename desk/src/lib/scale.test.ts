// The axis keeps the order of days, stays within its width, and says how long each silence is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, dayText, timeScale } from "./scale.js";

test("a silence longer than allowed breaks the axis and is counted", () => {
  const scale = timeScale(["2022-10-10", "2022-10-26", "2024-08-25", "2024-08-26"], 1000, {
    silence: 30,
    gap: 40,
    least: 100,
  });
  expect(scale.stretches.map(({ from, to }) => [dayText(from), dayText(to)])).toEqual([
    ["2022-10-10", "2022-10-26"],
    ["2024-08-25", "2024-08-26"],
  ]);
  // 27 October 2022 to 24 August 2024: 66 days left in 2022, 365 in 2023, 237 in 2024 (a leap year).
  expect(scale.gaps.map((gap) => gap.days)).toEqual([66 + 365 + 237]);
  expect(scale.gaps[0]?.x1).toBeCloseTo((scale.gaps[0]?.x0 ?? 0) + 40);
  // A day of the silence stands in the middle of the break.
  expect(scale.x("2023-07-11")).toBeCloseTo(((scale.gaps[0]?.x0 ?? 0) + (scale.gaps[0]?.x1 ?? 0)) / 2);
});

test("coarse dates count from their first day", () => {
  expect(dayText(dayNumber("2024-10"))).toBe("2024-10-01");
  expect(dayText(dayNumber("2024"))).toBe("2024-01-01");
});

test("days keep their order and stay within the width", () => {
  const day = fc.integer({ min: 18_000, max: 21_000 }).map(dayText);
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), fc.integer({ min: 200, max: 2000 }), (days, width) => {
      const scale = timeScale(days, width);
      const positions = days.toSorted().map(scale.x);
      for (const [index, x] of positions.entries()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width + 1e-6);
        expect(x).toBeGreaterThanOrEqual((positions[index - 1] ?? 0) - 1e-9);
      }
    }),
  );
});

test("no days, no axis", () => {
  expect(timeScale([], 500).stretches).toEqual([]);
  expect(timeScale([], 500).x("2024-01-01")).toBe(0);
});

test("a pixel leads back to the day drawn there, and one beside everything to the nearest", () => {
  const days = ["2022-10-14", "2022-10-16", "2022-10-26", "2024-08-26"];
  const scale = timeScale(days, 900);
  for (const day of days) expect(scale.day(scale.x(day))).toBe(day);
  expect(scale.day(-50)).toBe("2022-10-14");
  expect(scale.day(2000)).toBe("2024-08-26");
});
