import type { Db } from "../../db.ts";
import { exploreLists } from "../../entities/explore-entry.ts";
import { type Candidate, type Suggestions, suggestionsEntity } from "../../entities/suggestions.ts";
import type { UserCard } from "../../entities/user-card.ts";
import { epochSeconds } from "../../io/epoch-seconds.ts";
import { keys } from "../../keys/key-design.ts";
import { lookUpCards } from "../../targets/look-up-cards.ts";
import { lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, now, theirPhoto, them } from "../examples.ts";
import { exploreRequest } from "../explore/explore-request.ts";
import type { Tile } from "../explore/read-explored.ts";
import { computeSuggestions, followsAmong, followsQueries, followsRead } from "./compute-suggestions.ts";
import { findNewestPhotos, photosShown, readNewestPhotos } from "./newest-photos.ts";
import { entriesLooked, suggestStrangers } from "./suggest-strangers.ts";
import {
  followsAmongRequest,
  newestPhotosRequest,
  someFollowedRequest,
  storeSuggestionsRequest,
  suggestionsRequest,
} from "./suggestion-requests.ts";

export const list = accessPattern({
  id: "suggestions.list",
  question: "View people one may want to follow",
  budget: { requests: 3, coldRequests: 4, readUnits: 50.5 },
  sends: () => [
    { operation: "GetItem", request: suggestionsRequest(me) },
    { operation: "BatchGetItem", request: followsAmongRequest(me, [them]) },
    { operation: "BatchGetItem", request: lookUpTargetsRequest({ userIds: [them] }), only: "cold", beside: true },
    { operation: "BatchGetItem", request: { Keys: [keys.photo.key(theirPhoto)] }, beside: true },
    {
      operation: "Query",
      request: someFollowedRequest(me, followsRead),
      only: "once a day",
      atMost: followsQueries,
    },
    { operation: "BatchGetItem", request: followsAmongRequest(me, [them]), only: "once a day" },
    { operation: "Query", request: newestPhotosRequest(them, photosShown), only: "once a day", atMost: kept },
    {
      operation: "PutItem",
      request: storeSuggestionsRequest({
        userId: me,
        computedAt: now.toISOString(),
        candidates: [],
        photos: {},
        expiresAt: epochSeconds(now),
      }),
      only: "once a day",
    },
    {
      operation: "Query",
      request: exploreRequest("LIKED", { shard: "0", before: null, now, limit: entriesLooked }),
      only: "without friends",
      atMost: exploreLists.length,
    },
    { operation: "BatchGetItem", request: followsAmongRequest(me, [them]), only: "without friends" },
  ],
  /**
   * Returns whom somebody may want to follow, best first: as computed within the last day, but never somebody who is
   * followed by now or gone, each with up to three photos: of their newest then, those that are there by now. Whose
   * friends suggest nobody is told of people whose photos are well liked or recent.
   */
  async run(db: Db, input: SuggestionsInput): Promise<Suggestion[]> {
    const { candidates, photos = {} } = await readCandidates(db, input);
    const ids = candidates.map(({ userId }) => userId);
    const [followed, cards, tiles] = await Promise.all([
      followsAmong(db, input.userId, ids),
      lookUpCards(db, [...ids, ...candidates.flatMap(({ followedBy }) => followedBy)]),
      readNewestPhotos(db, photos),
    ]);
    const open = candidates.filter(({ userId }) => !followed.has(userId));
    const suggestions = open.flatMap((candidate) => toSuggestion(candidate, cards, tiles));
    return (suggestions.length > 0 ? suggestions : (await suggestStrangers(db, input)).map(withoutFriends)).slice(
      0,
      shown,
    );
  },
});

/** Milliseconds before suggestions are computed anew (at most daily). */
const freshMs = 24 * 60 * 60 * 1_000;

/** Suggestions shown, and those kept, so that following some of them leaves enough for the day. */
const shown = 20;
const kept = 25;

/** Somebody whom one may want to follow, and why. */
export interface Suggestion {
  user: UserCard;
  /** Some of those whom one follows and who follow them; three at most. */
  followedBy: UserCard[];
  /** How many do, of those that were asked. */
  mutual: number;
  /** Up to three of their photos. */
  photos: Tile[];
}

const withoutFriends = (photographer: Pick<Suggestion, "user" | "photos">): Suggestion => {
  return { ...photographer, followedBy: [], mutual: 0 };
};

/** Whose suggestions, and at what time. */
export interface SuggestionsInput {
  userId: string;
  now: Date;
}

/** What is shown of suggestions as stored. */
type Shown = Pick<Suggestions, "candidates" | "photos">;

/** Nothing found is not kept: the first friends of somebody new make a difference at once. */
async function refresh(db: Db, { userId, now }: SuggestionsInput): Promise<Shown> {
  const candidates = (await computeSuggestions(db, userId)).slice(0, kept);
  const expiresAt = epochSeconds(new Date(now.getTime() + freshMs));
  const photos = await findNewestPhotos(db, candidates);
  const suggestions = { userId, computedAt: now.toISOString(), candidates, photos, expiresAt };
  if (candidates.length > 0) await db.table.put(storeSuggestionsRequest(suggestions));
  return suggestions;
}

async function readCandidates(db: Db, input: SuggestionsInput): Promise<Shown> {
  const item = await db.table.get(suggestionsRequest(input.userId));
  const stored = suggestionsEntity.tryParse(item);
  const isFresh = stored && Date.parse(stored.computedAt) + freshMs > input.now.getTime();
  return isFresh ? stored : refresh(db, input);
}

function toSuggestion(
  { userId, mutual, followedBy }: Candidate,
  cards: ReadonlyMap<string, UserCard>,
  tiles: ReadonlyMap<string, Tile[]>,
): Suggestion[] {
  const user = cards.get(userId);
  const friends = followedBy.flatMap((friendId) => cards.get(friendId) ?? []);
  return user && friends.length > 0 ? [{ user, followedBy: friends, mutual, photos: tiles.get(userId) ?? [] }] : [];
}
