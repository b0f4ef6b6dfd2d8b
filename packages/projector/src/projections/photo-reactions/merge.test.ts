import type { ReactionKind } from "@quick-photos/contract";
import type { UserCard } from "@quick-photos/db/items";
import { expect, test } from "vitest";
import { mergeReactions, type ReactionChange, type ReactionSummary } from "./merge.ts";

const counts = { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 };
const untouched: ReactionSummary = { counts, latestReactors: [], watermarks: {} };
const scope = { shardId: "a", vanished: ["gone"] };
const cardOf = (userId: string, version = 1): UserCard => {
  return { userId, username: userId, displayName: userId, picture: null, version };
};
const minute = (at: number) => `2026-11-22T10:${String(at).padStart(2, "0")}:00.000Z`;

function change(at: number, who: string, from: ReactionKind | null, to: ReactionKind | null): ReactionChange {
  return { position: String(at).padStart(3, "0"), user: cardOf(who), from, to, reactedAt: minute(at) };
}

const latestOf = (summary: ReactionSummary | null) => summary?.latestReactors.map(({ user }) => user.userId);

test("counts kinds and lists users, newest first, each once", () => {
  const changes = [
    change(1, "anna", null, "heart"),
    change(2, "ben", null, "heart"),
    change(3, "anna", "heart", "smiley"),
    change(4, "carl", null, "smiley"),
    change(5, "ben", "heart", null),
  ];
  const summary = mergeReactions(untouched, changes, scope);
  expect(summary).toMatchObject({ counts: { ...counts, smiley: 2 }, watermarks: { a: "005" } });
  expect(summary?.latestReactors).toEqual([
    { user: cardOf("carl"), kind: "smiley", reactedAt: minute(4) },
    { user: cardOf("anna"), kind: "smiley", reactedAt: minute(3) },
  ]);
});

test("keeps the ten newest, wherever in time a change falls", () => {
  const many = Array.from({ length: 12 }, (_, at) => change(at + 1, `u${at + 1}`, null, "heart"));
  const summary = mergeReactions(untouched, many, scope) ?? untouched;
  expect(latestOf(summary)).toEqual(["u12", "u11", "u10", "u9", "u8", "u7", "u6", "u5", "u4", "u3"]);
  const late = { ...change(13, "late", null, "heart"), reactedAt: "2026-11-22T10:09:30.000Z" };
  const withLate = mergeReactions(summary, [late], scope);
  expect(latestOf(withLate)).toEqual(["u12", "u11", "u10", "late", "u9", "u8", "u7", "u6", "u5", "u4"]);
  expect(withLate?.counts.heart).toBe(13);
});

test("drops what its watermark covers, per shard", () => {
  const first = mergeReactions(untouched, [change(1, "anna", null, "heart")], scope) ?? untouched;
  const again = [change(1, "anna", null, "heart"), change(2, "ben", null, "heart")];
  expect(mergeReactions(first, again, scope)?.counts.heart).toBe(2);
  expect(mergeReactions(first, [change(1, "anna", null, "heart")], scope)).toBeNull();
  const other = mergeReactions(first, [change(1, "carl", null, "heart")], { ...scope, shardId: "b" });
  expect(other).toMatchObject({ counts: { heart: 2 }, watermarks: { a: "001", b: "001" } });
});

test("changes that cancel out still move the watermark, refreshed cards only where they are shown", () => {
  const back = [change(1, "anna", null, "heart"), change(2, "anna", "heart", null)];
  expect(mergeReactions(untouched, back, scope)).toEqual({ ...untouched, watermarks: { a: "002" } });

  const many = Array.from({ length: 11 }, (_, at) => change(at + 1, `u${at + 1}`, null, "heart"));
  const summary = mergeReactions(untouched, many, scope) ?? untouched;
  const refreshed = (who: number) => ({
    ...change(20, "", "heart", "heart"),
    user: cardOf(`u${who}`, 2),
    reactedAt: minute(who),
  });
  expect(mergeReactions(summary, [refreshed(1)], scope)).toBeNull();
  const shown = mergeReactions(summary, [refreshed(5)], scope);
  expect(latestOf(shown)).toEqual(latestOf(summary));
  expect(shown?.latestReactors.find(({ user }) => user.userId === "u5")?.user.version).toBe(2);
});

test("forgets the watermarks of shards that the stream has let go", () => {
  const old = { ...untouched, watermarks: { gone: "9", b: "1" } };
  expect(mergeReactions(old, [change(1, "anna", null, "heart")], scope)?.watermarks).toEqual({ a: "001", b: "1" });
});
