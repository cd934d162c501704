// Zooming keeps the day under the hand, never leaves the case, and always finds back to all days.
import fc from "fast-check";
import { expect, test } from "vitest";
import { timeScale } from "../../lib/scale.js";
import { type Days, moveWindow, readWindow, writeWindow, zoomWindow } from "./window.js";

const days = Array.from({ length: 120 }, (_, n) => new Date(Date.UTC(2024, 0, 1 + n * 2)).toISOString().slice(0, 10));
const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
const whole = timeScale(days, 1000);

test("in, in, out, out ends where it began", () => {
  const once = zoomWindow(whole, 1000, null, 0.5, "2024-04-01");
  const twice = zoomWindow(whole, 1000, once, 0.5, "2024-04-01");
  expect(once && twice && once[0] < twice[0] && twice[1] < once[1]).toBe(true);
  expect(twice && twice[0] <= "2024-04-01" && twice[1] >= "2024-04-01").toBe(true);
  expect(zoomWindow(whole, 1000, zoomWindow(whole, 1000, twice, 2, "2024-04-01"), 2.2, "2024-04-01")).toBeNull();
});

test("moving stops at the first and the last day", () => {
  const shown: Days = ["2024-02-01", "2024-03-01"];
  expect(moveWindow(whole, 1000, shown, -50)?.[0]).toBe(first);
  expect(moveWindow(whole, 1000, shown, 50)?.[1]).toBe(last);
  expect(moveWindow(whole, 1000, null, 1)).toBeNull();
});

test("whatever is done, the window lies within the case and in order", () => {
  const act = fc.record({
    factor: fc.double({ min: 0.2, max: 4, noNaN: true }),
    share: fc.double({ min: -2, max: 2, noNaN: true }),
    at: fc.nat(119),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let shown: Days | null = null;
      for (const { factor, share, at } of acts) {
        shown = zoomWindow(whole, 1000, shown, factor, days[at] ?? first);
        shown = moveWindow(whole, 1000, shown, share);
        if (shown) expect(first <= shown[0] && shown[0] < shown[1] && shown[1] <= last).toBe(true);
      }
    }),
  );
});

test("the address keeps a window", () => {
  expect(readWindow(writeWindow(["2024-02-01", "2024-03-01"]))).toEqual(["2024-02-01", "2024-03-01"]);
  expect(readWindow("2024-03-01_2024-02-01")).toBeNull();
  expect(writeWindow(null)).toBeUndefined();
});
