import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLivePosition, startLivePosition } from "./live-position.ts";

const userId = "0123456789ABCDEF";
const start = Date.UTC(2026, 10, 22, 12);
const newsAt = (second: number, notificationId = `n${second}`) => ({
  notificationId,
  changedAt: new Date(start + second * 1_000).toISOString(),
});
const secondOf = (time: Date) => (time.getTime() - start) / 1_000;
const resume = (position: ReturnType<typeof startLivePosition>) =>
  parseLivePosition(userId, position.toEventId(userId));

describe("a position", () => {
  test("asks again for the last minute, and knows what of it has been told", () => {
    const position = resume(startLivePosition(new Date(start)).after(newsAt(10)).after(newsAt(70)));
    expect(secondOf(position.since)).toBe(10);
    expect([newsAt(10), newsAt(70)].map(position.has)).toEqual([true, true]);
    expect([newsAt(11), newsAt(69), newsAt(71)].map(position.has)).toEqual([false, false, false]);
  });

  test("tells a later change of the same row from the one told", () => {
    const position = startLivePosition(new Date(start)).after(newsAt(1, "photo"));
    expect([position.has(newsAt(1, "photo")), position.has(newsAt(2, "photo"))]).toEqual([true, false]);
  });

  test("does not go back when older news comes late", () => {
    const position = startLivePosition(new Date(start)).after(newsAt(100)).after(newsAt(50));
    expect(secondOf(position.since)).toBe(40);
    expect(position.has(newsAt(50))).toBe(true);
  });

  test("asks for nothing it forgot in a burst, and its id stays short", () => {
    let position = startLivePosition(new Date(start));
    for (let second = 0; second < 500; second++) position = position.after(newsAt(second / 100));
    const resumed = resume(position);
    expect(position.toEventId(userId).length).toBeLessThan(2_000);
    for (let second = 0; second < 500; second++) {
      const news = newsAt(second / 100);
      expect(resumed.has(news) || news.changedAt < resumed.since.toISOString()).toBe(true);
    }
  });
});

test("whatever is told in whatever order, nothing of the last minute is asked for twice, and no other news is skipped", () => {
  const second = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(fc.uniqueArray(second, { maxLength: 40 }), second, fc.nat(40), (seconds, other, cutAt) => {
      let position = startLivePosition(new Date(start));
      for (const [at, told] of seconds.entries()) {
        if (at === cutAt) position = resume(position);
        position = position.after(newsAt(told));
      }
      const isAskedFor = (at: number) => at >= secondOf(position.since) && !position.has(newsAt(at));
      expect(seconds.filter(isAskedFor)).toEqual([]);
      if (!seconds.includes(other) && other >= secondOf(position.since)) expect(isAskedFor(other)).toBe(true);
      expect(secondOf(position.since)).toBe(Math.max(0, ...seconds) - 60);
    }),
  );
});

test.each(["", "nonsense", startLivePosition(new Date(start)).toEventId("FEDCBA9876543210")])(
  "%j is no event id of this user's",
  (eventId) => {
    expect(() => parseLivePosition(userId, eventId)).toThrow(expect.objectContaining({ code: "CURSOR_INVALID" }));
  },
);
