import { expect, test } from "vitest";
import type { UserCard } from "../../entities/user-card.ts";
import { rankCandidates } from "./rank-candidates.ts";

const card = (name: string): UserCard => ({
  userId: name.toUpperCase(),
  username: name,
  displayName: name,
  picture: null,
  version: 1,
});
const friend = (friendId: string, ...names: string[]) => ({ friendId, follows: names.map(card) });
const nobody = new Set<string>();

test("whom most friends follow comes first, then the username decides", () => {
  const friends = [friend("ben", "zoe", "yan"), friend("carl", "zoe", "anna"), friend("dora", "zoe", "yan")];
  expect(rankCandidates(friends, nobody)).toEqual([
    { userId: "ZOE", mutual: 3, followedBy: ["ben", "carl", "dora"] },
    { userId: "YAN", mutual: 2, followedBy: ["ben", "dora"] },
    { userId: "ANNA", mutual: 1, followedBy: ["carl"] },
  ]);
});

test("three friends are named, and all are counted", () => {
  const friends = ["a", "b", "c", "d", "e"].map((friendId) => friend(friendId, "zoe"));
  expect(rankCandidates(friends, nobody)).toEqual([{ userId: "ZOE", mutual: 5, followedBy: ["a", "b", "c"] }]);
});

test("whoever is to be left out is, whatever their overlap", () => {
  const friends = [friend("ben", "me", "carl", "zoe"), friend("carl", "me", "ben")];
  expect(rankCandidates(friends, new Set(["ME", "BEN", "CARL"]))).toMatchObject([{ userId: "ZOE" }]);
  expect(rankCandidates([], nobody)).toEqual([]);
});
