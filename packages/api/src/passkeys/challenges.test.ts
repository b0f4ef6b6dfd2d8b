import { expect, test } from "vitest";
import { createChallenges } from "./challenges.ts";

const secret = new Uint8Array(32).fill(7);
const start = new Date("2026-01-01T00:00:00.400Z");
const challengesAt = (now: Date, key = secret) => createChallenges({ secret: key, now: () => now });
const { ticket, challenge } = await challengesAt(start).issue("registration", "0123456789ABCDEF");

test("a ticket brings its challenge back, for five minutes", async () => {
  const expected = { challenge, userId: "0123456789ABCDEF", issuedAt: start.getTime() };
  const later = (minutes: number) => challengesAt(new Date(start.getTime() + minutes * 60_000));
  expect(await later(4.9).read("registration", ticket)).toEqual(expected);
  expect(await later(5).read("registration", ticket)).toBeNull();
});

test("no two challenges are alike, and each has 32 bytes", async () => {
  const other = await challengesAt(start).issue("sign-in", null);
  expect(other.challenge).not.toBe(challenge);
  expect(Buffer.from(challenge, "base64url")).toHaveLength(32);
});

test("a ticket for the one is none for the other, nor is one of another key, nor what is no ticket", async () => {
  expect(await challengesAt(start).read("sign-in", ticket)).toBeNull();
  expect(await challengesAt(start, new Uint8Array(32).fill(8)).read("registration", ticket)).toBeNull();
  expect(await challengesAt(start).read("registration", "x")).toBeNull();
});
