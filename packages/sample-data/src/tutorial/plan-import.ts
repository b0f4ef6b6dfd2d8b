import type { ReactionKind } from "@quick-photos/contract";
import { formatPhotoId } from "@quick-photos/db";
import type { ImportPlan, PlannedFollow, PlannedPhoto, PlannedReaction } from "./import-plan.ts";
import { planUsers } from "./plan-users.ts";
import { leaveOut, merge, mergeRepeated, type Sifted } from "./sift.ts";
import { stableUlid, stableUserId } from "./stable-ids.ts";
import type {
  TutorialFriendship,
  TutorialItems,
  TutorialPhoto,
  TutorialReaction,
  TutorialReactionType,
} from "./tutorial-item.ts";

const reactionKinds: Record<TutorialReactionType, ReactionKind> = {
  "+1": "thumbsUp",
  smiley: "smiley",
  sunglasses: "sunglasses",
  heart: "heart",
};

/** Keeps one reaction for each user and photo, the newest. */
function mergeKinds(reactions: TutorialReaction[]): Sifted<TutorialReaction> {
  return merge("reaction", reactions, {
    identity: ({ reactingUser, photo }) => `${reactingUser} ${photo}`,
    isBetter: (item, rival) => item.timestamp >= rival.timestamp,
    why: ({ reactionType, line }) => `the ${reactionType} in line ${line} is newer`,
  });
}

function missing(what: string, isThere: boolean): string | null {
  return isThere ? null : `there is no ${what} in the file`;
}

function toPlannedPhoto({ line, username, SK, timestamp }: TutorialPhoto): PlannedPhoto {
  return { line, ownerId: stableUserId(username), ulid: stableUlid(SK, timestamp), seed: SK };
}

function toPlannedReaction(item: TutorialReaction, { ownerId, ulid }: PlannedPhoto): PlannedReaction {
  const { line, reactingUser, reactionType, timestamp: at } = item;
  const photoId = formatPhotoId({ ownerId, ulid });
  return { line, reactorId: stableUserId(reactingUser), ownerId, photoId, kind: reactionKinds[reactionType], at };
}

function toPlannedFollow({ line, followingUser, followedUser, timestamp: at }: TutorialFriendship): PlannedFollow {
  return { line, followerId: stableUserId(followingUser), followedId: stableUserId(followedUser), at };
}

/**
 * Returns what becomes of every item. It is a pure function of the items (and of `now`, the sign-up of users who never
 * act), so every import of a file plans the same rows under the same keys.
 */
export function planImport(items: TutorialItems, now: Date): ImportPlan {
  const users = mergeRepeated("user", items.user);
  const names = new Set(users.kept.map(({ username }) => username));
  const photos = mergeRepeated("photo", items.photo);
  const owned = leaveOut("photo", photos.kept, ({ username }) => missing(`user ${username}`, names.has(username)));
  const byKey = new Map(owned.kept.map((photo) => [photo.SK, toPlannedPhoto(photo)]));

  const reactions = mergeRepeated("reaction", items.reaction);
  const grounded = leaveOut("reaction", reactions.kept, ({ reactingUser, photo }) => {
    return missing(`user ${reactingUser}`, names.has(reactingUser)) ?? missing(photo, byKey.has(photo));
  });
  const single = mergeKinds(grounded.kept);

  const friendships = mergeRepeated("friendship", items.friendship);
  const follows = leaveOut("friendship", friendships.kept, ({ followingUser, followedUser }) => {
    const stranger = [followingUser, followedUser].find((username) => !names.has(username));
    if (stranger !== undefined) return missing(`user ${stranger}`, false);
    return followingUser === followedUser ? "nobody follows themselves" : null;
  });

  return {
    users: planUsers({ ...items, user: users.kept }, byKey, now),
    photos: [...byKey.values()],
    reactions: single.kept.flatMap((item) => {
      const photo = byKey.get(item.photo);
      return photo ? [toPlannedReaction(item, photo)] : [];
    }),
    follows: follows.kept.map(toPlannedFollow),
    setAside: [users, photos, owned, reactions, grounded, single, friendships, follows].flatMap(({ aside }) => aside),
  };
}
