import { expect, test } from "vitest";
import { follows, patienceMs } from "./claim.ts";
import type { SentRequest } from "./recording.ts";

const act = { id: 1, kind: "tapped", name: "Heart", at: 1_000 } as const;
const request = (more: Partial<SentRequest>): SentRequest => ({
  id: 1,
  actId: 1,
  isBackground: false,
  procedures: ["photos.byId"],
  requestId: null,
  status: null,
  startedAt: 1_000,
  endedAt: null,
  ...more,
});

test("what begins soon after an act, or while it waits, follows from it", () => {
  expect(follows(undefined, [], 1_000)).toBe(false);
  expect(follows(act, [], 1_000 + patienceMs)).toBe(true);
  expect(follows(act, [], 1_001 + patienceMs)).toBe(false);
  expect(follows(act, [request({})], 90_000)).toBe(true);
  expect(follows(act, [request({ endedAt: 50_000 })], 50_000 + patienceMs)).toBe(true);
  expect(follows(act, [request({ endedAt: 50_000 })], 50_001 + patienceMs)).toBe(false);
});

test("what goes on in the background, or belongs to another act, keeps none going", () => {
  expect(follows(act, [request({ isBackground: true })], 90_000)).toBe(false);
  expect(follows(act, [request({ actId: 2 })], 90_000)).toBe(false);
});
