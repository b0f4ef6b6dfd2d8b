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

test("counts kinds, and names the two who reacted last", () => {
  const changes = [
    change(1, "anna", null, "heart"),
    change(2, "ben", null, "heart"),
    change(3, "carl", null, "smiley"),
    change(4, "anna", "heart", "smiley"),
    change(5, "ben", "heart", null),
  ];
  const summary = mergeReactions(untouched, changes, scope);
  expect(summary).toMatchObject({ counts: { ...counts, smiley: 2 }, watermarks: { a: "005" } });
  expect(summary?.latestReactors).toEqual([
    { user: cardOf("anna"), kind: "smiley", reactedAt: minute(4) },
    { user: cardOf("carl"), kind: "smiley", reactedAt: minute(3) },
  ]);
});

test("whoever reacted earlier and is counted later has no place before the latest, and who goes leaves a gap", () => {
  const two = [change(4, "anna", null, "heart"), change(5, "ben", null, "heart")];
  const named = mergeReactions(untouched, two, scope) ?? untouched;
  const late = { ...change(6, "late", null, "heart"), reactedAt: minute(3) };
  const three = mergeReactions(named, [late], scope) ?? untouched;
  expect(three).toMatchObject({ counts: { heart: 3 }, latestReactors: named.latestReactors });
  expect(latestOf(mergeReactions(three, [change(7, "anna", "heart", null)], scope))).toEqual(["ben"]);
});

test("a photo that names many, as those of the release before do, names two from its next reaction on", () => {
  const entries = ["dora", "carl", "ben"].map((who, at) => {
    return { user: cardOf(who), kind: "heart" as const, reactedAt: minute(9 - at) };
  });
  const many = { ...untouched, counts: { ...counts, heart: 3 }, latestReactors: entries };
  expect(latestOf(mergeReactions(many, [change(10, "anna", null, "heart")], scope))).toEqual(["anna", "dora"]);
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

  const three = [1, 2, 3].map((at) => change(at, `u${at}`, null, "heart"));
  const summary = mergeReactions(untouched, three, scope) ?? untouched;
  const refreshed = (who: number) => ({
    ...change(20, "", "heart", "heart"),
    user: cardOf(`u${who}`, 2),
    reactedAt: minute(who),
  });
  expect(mergeReactions(summary, [refreshed(1)], scope)).toBeNull();
  expect(mergeReactions({ ...summary, latestReactors: [] }, [refreshed(1)], scope)).toBeNull();
  const shown = mergeReactions(summary, [refreshed(2)], scope);
  expect(shown?.latestReactors).toEqual([
    summary.latestReactors[0],
    { ...summary.latestReactors[1], user: cardOf("u2", 2) },
  ]);
});

test("forgets the watermarks of shards that the stream has let go", () => {
  const old = { ...untouched, watermarks: { gone: "9", b: "1" } };
  expect(mergeReactions(old, [change(1, "anna", null, "heart")], scope)?.watermarks).toEqual({ a: "001", b: "1" });
});
