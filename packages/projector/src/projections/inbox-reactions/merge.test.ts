import type { UserCard } from "@quick-photos/db/items";
import { expect, test } from "vitest";
import { type DayReactionChange, type DayReactions, mergeDayReactions } from "./merge.ts";

const minute = (at: number) => `2026-11-22T10:${String(at).padStart(2, "0")}:00.000Z`;
const untouched: DayReactions = {
  at: minute(0),
  changedAt: minute(0),
  content: { kind: "reactions", photo: { photoId: "p", thumb: "t" }, count: 0, latest: [], watermarks: {} },
};
const now = new Date("2026-11-22T11:00:00.000Z");
const scope = { shardId: "a", now };

function change(at: number, who: string, by: 1 | 0 | -1, version = 1): DayReactionChange {
  const user: UserCard = { userId: who, username: who, displayName: who, picture: null, version };
  return { position: String(at).padStart(3, "0"), user, kind: "heart", by, reactedAt: minute(at) };
}

function merge(changes: DayReactionChange[], stored = untouched): DayReactions {
  const merged = mergeDayReactions(stored, changes, scope);
  if (!merged) throw new Error("there was nothing to write");
  return merged;
}

const namesOf = ({ content }: DayReactions) => content.latest.map(({ user }) => user.userId);

test("counts everybody, names the latest three, and is news of now", () => {
  const merged = merge([change(1, "anna", 1), change(2, "ben", 1), change(3, "carl", 1), change(4, "dora", 1)]);
  expect(merged).toMatchObject({ at: minute(4), changedAt: now.toISOString(), content: { count: 4 } });
  expect(namesOf(merged)).toEqual(["dora", "carl", "ben"]);
});

test("who goes is neither counted nor named, and that is no news", () => {
  const two = merge([change(1, "anna", 1), change(2, "ben", 1)]);
  const later = { ...scope, now: new Date("2026-11-22T12:00:00.000Z") };
  const one = mergeDayReactions(two, [change(3, "ben", -1)], later) ?? two;
  expect(one).toMatchObject({ at: minute(2), changedAt: now.toISOString(), content: { count: 1 } });
  expect(namesOf(one)).toEqual(["anna"]);
  expect(mergeDayReactions(one, [change(4, "anna", -1)], later)?.content).toMatchObject({ count: 0, latest: [] });
});

test("who changes their mind stays where the list has room for them, with the card they have now", () => {
  const named = merge([change(1, "anna", 1), change(2, "ben", 1), change(3, "anna", 0, 2)]);
  expect(named.content.count).toBe(2);
  expect(named.content.latest.map(({ user }) => [user.userId, user.version])).toEqual([
    ["anna", 2],
    ["ben", 1],
  ]);
  const four = merge([1, 2, 3, 4].map((at) => change(at, `u${at}`, 1)));
  expect(mergeDayReactions(four, [change(5, "u1", 0, 2)], scope)).toBeNull();
  const other = mergeDayReactions(four, [{ ...change(5, "u1", 0), isOther: true }], scope);
  expect(other).toMatchObject({ changedAt: four.changedAt, content: { count: 4, latest: four.content.latest } });
});

test("drops what its watermark covers, per shard, and keeps the watermark at zero", () => {
  const gone = merge([change(1, "anna", 1), change(2, "anna", -1)]);
  expect(gone.content).toMatchObject({ count: 0, watermarks: { a: "002" } });
  expect(mergeDayReactions(gone, [change(1, "anna", 1), change(2, "anna", -1)], scope)).toBeNull();
  const other = mergeDayReactions(gone, [change(1, "carl", 1)], { ...scope, shardId: "b" });
  expect(other?.content).toMatchObject({ count: 1, watermarks: { a: "002", b: "001" } });
});

test("a reaction from before there were inboxes can go without taking another along", () => {
  const stored = merge([change(1, "anna", -1)]);
  expect(merge([change(2, "ben", 1)], stored).content.count).toBe(1);
});

test("who is named is named with how they react by now", () => {
  const merged = merge([change(1, "anna", 1), { ...change(2, "anna", 0), kind: "smiley", isOther: true }]);
  expect(merged.content.latest.map(({ user, kind }) => [user.userId, kind])).toEqual([["anna", "smiley"]]);
});
