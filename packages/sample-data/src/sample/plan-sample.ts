import type { ReactionKind } from "@quick-photos/contract";
import { createDice } from "../pictures/dice.ts";
import { type SamplePhoto, sampleAlbums } from "./albums.ts";
import { type SamplePerson, samplePeople } from "./people.ts";

/** Somebody who joins. */
export interface SampleArrival {
  person: SamplePerson;
  daysAgo: number;
}

/** Somebody who begins to follow somebody. */
export interface SampleFollow {
  follower: string;
  followed: string;
  daysAgo: number;
}

/** Somebody's reaction to a photo. */
export interface SampleReaction {
  username: string;
  kind: ReactionKind;
  daysAgo: number;
}

/** A photo, who took it and what it brought. */
export interface SamplePost {
  owner: string;
  photo: SamplePhoto;
  reactions: SampleReaction[];
}

/** Everything that happens in the sample. */
export interface SamplePlan {
  arrivals: SampleArrival[];
  follows: SampleFollow[];
  posts: SamplePost[];
}

/** Hearts are the most frequent. */
const kinds: readonly [ReactionKind, ...ReactionKind[]] = [
  "heart",
  "heart",
  "heart",
  "smiley",
  "thumbsUp",
  "thumbsUp",
  "sunglasses",
];

/** Everybody has joined by then. */
const earliestPhotoDaysAgo = 26;

/** Whoever signs in to look around has many followers and much to look at; that is the first one. */
function planFollows(usernames: string[]): SampleFollow[] {
  const { between, chance } = createDice("follows");
  const pairs = usernames.flatMap((follower) =>
    usernames.filter((followed) => followed !== follower).map((followed) => ({ follower, followed })),
  );
  const likelihood = (pair: Record<string, string>) => (Object.values(pair).includes(usernames[0] ?? "") ? 0.85 : 0.4);
  return pairs
    .filter((pair) => chance(likelihood(pair)))
    .map((pair) => ({ ...pair, daysAgo: between(1, earliestPhotoDaysAgo) }))
    .sort((a, b) => b.daysAgo - a.daysAgo);
}

/** Followers react more often than strangers, and mostly within two days. */
function planReactions(
  owner: string,
  { daysAgo }: SamplePhoto,
  usernames: string[],
  follows: SampleFollow[],
): SampleReaction[] {
  const { between, chance, pick } = createDice(`reactions ${owner} ${daysAgo}`);
  const followers = new Set(follows.filter(({ followed }) => followed === owner).map(({ follower }) => follower));
  const appeal = between(0.6, 1);
  return usernames
    .filter((username) => username !== owner && chance(appeal * (followers.has(username) ? 0.85 : 0.35)))
    .map((username) => ({ username, kind: pick(kinds), daysAgo: daysAgo - between(0.01, Math.min(2, daysAgo * 0.95)) }))
    .sort((a, b) => b.daysAgo - a.daysAgo);
}

/** Returns everything that happens in the sample, always the same, each list from long ago to today. */
export function planSample(): SamplePlan {
  const { between } = createDice("arrivals");
  const usernames = samplePeople.map(({ username }) => username);
  const follows = planFollows(usernames);
  const posts = Object.entries(sampleAlbums).flatMap(([owner, photos]) =>
    photos.map((photo) => ({ owner, photo, reactions: planReactions(owner, photo, usernames, follows) })),
  );
  return {
    arrivals: samplePeople.map((person) => ({ person, daysAgo: between(earliestPhotoDaysAgo + 1, 60) })),
    follows,
    posts: posts.sort((a, b) => b.photo.daysAgo - a.photo.daysAgo),
  };
}
