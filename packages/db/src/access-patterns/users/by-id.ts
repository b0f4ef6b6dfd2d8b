import type { Db } from "../../db.ts";
import { followEntity } from "../../entities/follow.ts";
import { type Profile, profileEntity } from "../../entities/profile.ts";
import { toUserCard } from "../../entities/user-card.ts";
import { DbError } from "../../errors.ts";
import type { BatchGetRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, them } from "../examples.ts";

export const byId = accessPattern({
  id: "users.byId",
  question: "Get a user profile",
  tutorial: 3,
  budget: { requests: 1, readUnits: 1.5 },
  sends: () => [{ operation: "BatchGetItem", request: getUserRequest({ userId: them, viewerId: me }) }],
  /** Returns a profile and how the viewer stands to it. Throws `USER_NOT_FOUND`. */
  async run(db: Db, input: GetUserInput): Promise<ViewedProfile> {
    const request = getUserRequest(input);
    const { table } = db;
    const [item, mine, theirs] = await (input.isConsistent ? table.batchGet(request) : table.getTogether(request.Keys));
    if (!item) throw new DbError("USER_NOT_FOUND", `there is no user ${input.userId}`);
    const profile = profileEntity.parse(item);
    db.targets.cards.set(profile.userId, toUserCard(profile));
    const viewer = input.viewerId && {
      isSelf: input.viewerId === input.userId,
      follows: mine !== undefined && followEntity.is(mine),
      followedBy: theirs !== undefined && followEntity.is(theirs),
    };
    return { profile, viewer: viewer || null };
  },
});

/** How the viewer stands to a user. */
export interface ViewerRelation {
  isSelf: boolean;
  /** The viewer follows the user. */
  follows: boolean;
  /** The user follows the viewer. */
  followedBy: boolean;
}

/** A profile as one viewer sees it; `viewer` is null for someone who is not signed in. */
export interface ViewedProfile {
  profile: Profile;
  viewer: ViewerRelation | null;
}

/** Whose profile, seen by whom. */
export interface GetUserInput {
  userId: string;
  viewerId: string | null;
  /** Whether it is to be as it is at this moment, for twice the units. */
  isConsistent?: boolean;
}

/** Builds the BatchGetItem: the profile and, for another viewer, the edges in both directions. */
export function getUserRequest({ userId, viewerId, isConsistent }: GetUserInput): BatchGetRequest {
  const profile = keys.profile.key({ userId });
  const consistency = isConsistent ? { ConsistentRead: true } : {};
  if (!viewerId || viewerId === userId) return { Keys: [profile], ...consistency };
  const mine = keys.follow.key({ followerId: viewerId, followedId: userId });
  const theirs = keys.follow.key({ followerId: userId, followedId: viewerId });
  return { Keys: [profile, mine, theirs], ...consistency };
}
