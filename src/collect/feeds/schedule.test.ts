import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FeedState } from "../../model/feed.js";
import { isDue, newFeedState, nextPoll, type PollResult, silentFor } from "./schedule.js";

const now = new Date("2024-08-26T12:00:00.000Z");
const fresh = newFeedState("https://ex.org/feed");
const answered = (added: number): PollResult => ({ kind: "answered", added, etag: '"1"', lastModified: null });
const failed = (retryAfter: string | null = null): PollResult => ({
  kind: "failed",
  reason: "the server has a problem (503)",
  retryAfter: retryAfter === null ? null : new Date(retryAfter),
});
const gone: PollResult = { kind: "gone", reason: "it is gone for good (410)" };
const ask = (state: FeedState, result: PollResult, more = {}) => nextPoll(state, result, { now, random: 0.5, ...more });

describe("nextPoll", () => {
  // The pause is the interval times two to the power of the failures, a twentieth less at random 0.5.
  test.each<[string, FeedState, PollResult, object, Partial<FeedState>]>([
    ["after half an hour by default", fresh, answered(0), {}, { nextTry: "2024-08-26T12:30:00.000Z", failures: 0 }],
    ["a tenth sooner at the least", fresh, answered(0), { random: 0 }, { nextTry: "2024-08-26T12:27:00.000Z" }],
    ["a tenth later at the most", fresh, answered(0), { random: 1 }, { nextTry: "2024-08-26T12:33:00.000Z" }],
    ["as often as the case says", fresh, answered(0), { everyMinutes: 120 }, { nextTry: "2024-08-26T14:00:00.000Z" }],
    [
      "an answer ends the failures",
      { ...fresh, failures: 5, reason: "x" },
      answered(0),
      {},
      { failures: 0, reason: null },
    ],
    ["validators are kept", fresh, answered(0), {}, { etag: '"1"', lastModified: null }],
    ["something new is noted", fresh, answered(3), {}, { lastNew: now.toISOString() }],
    [
      "nothing new is not",
      { ...fresh, lastNew: "2024-08-20T00:00:00.000Z" },
      answered(0),
      {},
      { lastNew: "2024-08-20T00:00:00.000Z" },
    ],
    [
      "the first failure doubles the pause",
      fresh,
      failed(),
      { random: 0 },
      { nextTry: "2024-08-26T13:00:00.000Z", failures: 1 },
    ],
    [
      "the second doubles it again",
      { ...fresh, failures: 1 },
      failed(),
      { random: 0 },
      { nextTry: "2024-08-26T14:00:00.000Z" },
    ],
    [
      "up to a day",
      { ...fresh, failures: 9 },
      failed(),
      { random: 0 },
      { nextTry: "2024-08-27T12:00:00.000Z", failures: 10 },
    ],
    [
      "even after a thousand",
      { ...fresh, failures: 2000 },
      failed(),
      { random: 0 },
      { nextTry: "2024-08-27T12:00:00.000Z" },
    ],
    [
      "a weekly feed keeps its week",
      fresh,
      failed(),
      { random: 0, everyMinutes: 10_080 },
      { nextTry: "2024-09-02T12:00:00.000Z" },
    ],
    [
      "a failure keeps its reason and the validators",
      { ...fresh, etag: '"0"' },
      failed(),
      {},
      { reason: "the server has a problem (503)", etag: '"0"' },
    ],
    ["Retry-After is honoured", fresh, failed("2024-08-26T17:00:00Z"), {}, { nextTry: "2024-08-26T17:00:00.000Z" }],
    [
      "but asking more often than wanted is not",
      fresh,
      failed("2024-08-26T12:00:01Z"),
      {},
      { nextTry: "2024-08-26T12:30:00.000Z" },
    ],
    ["gone means gone", fresh, gone, {}, { stopped: true, nextTry: null, reason: "it is gone for good (410)" }],
  ])("%s", (_, state, result, more, expected) => expect(ask(state, result, more)).toMatchObject(expected));

  test("the next time is always later, and never more than a day and a tenth away without the server's wish", () => {
    fc.assert(
      fc.property(
        fc.record({
          failures: fc.nat(100),
          every: fc.integer({ min: 1, max: 1440 }),
          random: fc.double({ min: 0, max: 0.999, noNaN: true }),
          ok: fc.boolean(),
        }),
        ({ failures, every, random, ok }) => {
          const next = ask({ ...fresh, failures }, ok ? answered(0) : failed(), { everyMinutes: every, random })
            .nextTry!;
          const wait = Date.parse(next) - now.getTime();
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(1.1 * 24 * 3_600_000);
        },
      ),
    );
  });

  test("the usual interval is learnt from what the feed brings", () => {
    const first = ask(fresh, answered(1));
    expect(first.usualMinutes).toBeUndefined();
    const second = nextPoll(first, answered(1), { now: new Date(now.getTime() + 100 * 60_000), random: 0.5 });
    expect(second.usualMinutes).toBe(100);
    const third = nextPoll(second, answered(1), { now: new Date(now.getTime() + 300 * 60_000), random: 0.5 });
    // 0.7 of 100 and 0.3 of 200.
    expect(third.usualMinutes).toBeCloseTo(130);
  });
});

test.each([
  ["never asked", fresh, true],
  ["due this very moment", { ...fresh, nextTry: now.toISOString() }, true],
  ["due later", { ...fresh, nextTry: "2024-08-26T12:00:01.000Z" }, false],
  ["stopped", { ...fresh, stopped: true }, false],
])("isDue: %s", (_, state, expected) => expect(isDue(state, now)).toBe(expected));

const days = (n: number) => new Date(now.getTime() - n * 86_400_000).toISOString();
const alive = { ...fresh, lastSuccess: days(0) };
test.each([
  ["a week and more, rhythm unknown", { ...alive, lastNew: days(8) }, true],
  ["six days, rhythm unknown", { ...alive, lastNew: days(6) }, false],
  [
    "a night of a feed that brings something every ten minutes",
    { ...alive, lastNew: days(0.5), usualMinutes: 10 },
    false,
  ],
  ["two days of the same feed", { ...alive, lastNew: days(2), usualMinutes: 10 }, true],
  ["twice the usual interval", { ...alive, lastNew: days(14), usualMinutes: 7 * 1440 }, false],
  ["more than three times the usual interval", { ...alive, lastNew: days(22), usualMinutes: 7 * 1440 }, true],
  ["a feed that fails is not silent but broken", { ...alive, lastNew: days(30), failures: 2 }, false],
  ["a feed that never brought anything", alive, false],
])("silentFor: %s", (_, state, expected) => expect(silentFor(state, now) !== null).toBe(expected));
