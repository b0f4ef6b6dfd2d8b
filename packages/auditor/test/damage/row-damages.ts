import { createUlid, formatPhotoId } from "@quick-photos/db";
import {
  exploreEntries,
  exploreEntryEntity,
  exploreEntryKey,
  followEntity,
  inboxStateEntity,
  indexKeys,
  keys,
  nameWordEntity,
  type Profile,
  photoEntity,
  reactionEntity,
  reactorEntity,
  sessionEntity,
  suggestionsEntity,
  toUserCard,
  usernameClaimEntity,
} from "@quick-photos/db/items";
import type { Damage } from "./damage.ts";

const later = Math.floor(Date.now() / 1_000) + 3_600;
const at = "2026-01-01T00:00:00.000Z";

/** Rows that hang on nothing, and rows that are missing. */
export const rowDamages: Damage[] = [
  {
    name: "somebody is not found by their name, is found by another, and is found who is gone",
    async inflict(hands, { anna, ben, emil }) {
      const under = (word: string, user: Profile) => nameWordEntity.toItem({ word, user: toUserCard(user) });
      const [own, another, gone] = [under(ben.username, ben), under("lindqvist", anna), under("emil", emil)];
      await hands.remove(own as never);
      await hands.put(another);
      await hands.put(gone);
      return [
        ["name-word-missing", own as never],
        ["name-word-stale", another as never],
        ["without-parent", gone as never],
      ];
    },
  },
  {
    name: "a photo is not among everybody's, stands there where it does not belong, otherwise than it is, and when it is gone",
    async inflict(hands, { photo, ofAnna, removed }) {
      const terms = { shards: 1, now: new Date() };
      const [missing] = exploreEntries(photo, terms);
      const [shown] = exploreEntries(ofAnna, terms);
      if (!missing || !shown) throw new Error("the photos are too old to be there");
      const stale = exploreEntryEntity.toItem({ ...shown, level: 1 });
      const gone = exploreEntryEntity.toItem({ ...shown, ownerId: removed.ownerId, ulid: removed.ulid });
      await hands.remove(exploreEntryKey(missing));
      await hands.put(stale);
      await hands.put(gone);
      await hands.change(exploreEntryKey(shown), () => ({ altText: "Another one" }));
      return [
        ["explore-missing", exploreEntryKey(missing)],
        ["explore-stale", stale as never],
        ["without-parent", gone as never],
        ["explore-differs", exploreEntryKey(shown)],
      ];
    },
  },
  {
    name: "a row of a reactor is missing",
    async inflict(hands, { anna, photo }) {
      const key = keys.reactor.key({ photoId: formatPhotoId(photo), userId: anna.userId });
      await hands.remove(key);
      return [["reactor-missing", key]];
    },
  },
  {
    name: "a reactor is listed with another kind",
    async inflict(hands, { dora, photo }) {
      const key = keys.reactor.key({ photoId: formatPhotoId(photo), userId: dora.userId });
      await hands.change(key, () => ({ kind: "thumbsUp" }));
      return [["reactor-differs", key]];
    },
  },
  {
    name: "somebody is listed as a reactor who did not react, on a photo that is there and on one that is gone",
    async inflict(hands, { dora, ofAnna, removed }) {
      const row = { user: toUserCard(dora), kind: "heart" as const, reactedAt: at };
      const rows = [ofAnna, removed].map((photo) => reactorEntity.toItem({ photoId: formatPhotoId(photo), ...row }));
      for (const item of rows) await hands.put(item);
      const [there, gone] = [ofAnna, removed].map((photo) =>
        keys.reactor.key({ photoId: formatPhotoId(photo), userId: dora.userId }),
      );
      return [
        ["reactor-without-reaction", there as never],
        ["reactor-without-photo", gone as never],
      ];
    },
  },
  {
    name: "reactions of a user and to a photo that are gone",
    async inflict(hands, { anna, emil, photo, removed }) {
      const reaction = { kind: "heart" as const, reactedAt: at };
      const byNobody = { reactorId: emil.userId, ownerId: photo.ownerId, ulid: photo.ulid };
      const toNothing = { reactorId: anna.userId, ownerId: removed.ownerId, ulid: removed.ulid };
      const card = toUserCard((await hands.read(keys.profile.key(anna))) as never);
      await hands.put(reactionEntity.toItem({ ...reaction, ...byNobody, reactor: toUserCard(emil) }));
      await hands.put(reactorEntity.toItem({ ...reaction, photoId: formatPhotoId(photo), user: toUserCard(emil) }));
      await hands.change(keys.photo.key(photo), ({ counts }) => ({
        counts: { ...(counts as object), heart: (counts as { heart: number }).heart + 1 },
      }));
      await hands.put(reactionEntity.toItem({ ...reaction, ...toNothing, reactor: card }));
      return [
        ["reaction-without-user", keys.reaction.key(byNobody)],
        ["reaction-without-photo", keys.reaction.key(toNothing)],
      ];
    },
  },
  {
    name: "friendships with a user who is gone, both ways",
    async inflict(hands, { anna, emil }) {
      const item = await hands.read(keys.profile.key(anna));
      const card = toUserCard(item as never);
      const gone = toUserCard(emil);
      const out = { followerId: anna.userId, followedId: emil.userId, followedAt: at, follower: card, followed: gone };
      const back = { followerId: emil.userId, followedId: anna.userId, followedAt: at, follower: gone, followed: card };
      for (const follow of [out, back]) await hands.put(followEntity.toItem(follow));
      await hands.change(item, ({ counts }) => {
        const { photos, followers, followed } = counts as Record<string, number>;
        return { counts: { photos, followers: (followers ?? 0) + 1, followed: (followed ?? 0) + 1 } };
      });
      return [
        ["follow-without-user", keys.follow.key(out)],
        ["follow-without-user", keys.follow.key(back)],
      ];
    },
  },
  {
    name: "a photo, a session, suggestions and an inbox of a user who is gone",
    async inflict(hands, { emil, photo }) {
      const { userId } = emil;
      const ulid = createUlid(Date.UTC(2020, 0, 1));
      await hands.put(photoEntity.toItem({ ...photo, ownerId: userId, ulid, owner: toUserCard(emil) }));
      const session = { userId, sessionId: "one", secretHash: "", createdAt: at, rotatedAt: at, expiresAt: later };
      await hands.put(sessionEntity.toItem(session));
      await hands.put(suggestionsEntity.toItem({ userId, computedAt: at, candidates: [], expiresAt: later }));
      await hands.put(inboxStateEntity.toItem({ userId, readAt: at, expiresAt: later }));
      return [
        ["photo-without-owner", keys.photo.key({ ownerId: userId, ulid })],
        ["session-without-user", keys.session.key(session)],
        ["suggestions-without-user", keys.suggestions.key({ userId })],
        ["inbox-without-user", keys.inboxState.key({ userId })],
      ];
    },
  },
  {
    name: "usernames are claimed for nobody, and for somebody with another name",
    async inflict(hands, { anna, emil }) {
      for (const { username, userId } of [
        { username: "nobody", userId: emil.userId },
        { username: "anna2", userId: anna.userId },
      ]) {
        await hands.put(usernameClaimEntity.toItem({ username, userId, passwordHash: "hash" }));
      }
      return [
        ["claim-without-profile", keys.usernameClaim.key({ username: "nobody" })],
        ["claim-without-profile", keys.usernameClaim.key({ username: "anna2" })],
      ];
    },
  },
  {
    name: "a username is not claimed",
    async inflict(hands, { anna }) {
      await hands.remove(keys.usernameClaim.key(anna));
      return [["profile-without-claim", keys.usernameClaim.key(anna)]];
    },
    lost: (before) => ({
      "USERNAME#anna / USERNAME": { ...before["USERNAME#anna / USERNAME"], passwordHash: null },
    }),
  },
  {
    name: "a friendship has another place in the index",
    async inflict(hands, { cleo, ben }) {
      const edge = { followerId: cleo.userId, followedId: ben.userId };
      const { GSI1SK } = indexKeys.followers.key({ ...edge, followedAt: at });
      await hands.change(keys.follow.key(edge), () => ({ GSI1SK }));
      return [["index", keys.follow.key(edge)]];
    },
  },
];
