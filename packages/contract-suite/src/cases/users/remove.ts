import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { openLiveStream } from "../../world/live-stream.ts";
import { addPasskey } from "../../world/passkeys.ts";
import { publish, upload } from "../../world/photos.ts";
import { failureOf } from "../../world/refusal.ts";
import { signInAgain } from "../../world/sign-in.ts";
import type { Person, World } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { needsPassword, refusesEmptyPassword } from "../shared/password-refusals.ts";

const follow = (follower: Person, { userId }: Person) => follower.api.follows.follow.mutate({ userId });

/** Three who follow one another, and photos of Anna and Ben that both have reacted to. */
async function arrangeFriends(world: World) {
  const [anna, ben, carl] = await Promise.all([world.signUp(), world.signUp(), world.signUp()]);
  for (const [follower, followed] of [
    [anna, ben],
    [ben, anna],
    [carl, ben],
    [ben, carl],
    [carl, anna],
  ] as const) {
    await follow(follower, followed);
  }
  for (const { photoId } of [await publish(anna), await publish(ben)]) {
    for (const { api } of [anna, ben]) await api.reactions.react.mutate({ photoId, kind: "heart" });
  }
  return { anna, ben };
}

/** Returns how much somebody sees of others. */
async function seenBy({ api }: Person) {
  const { counts } = await api.users.me.query();
  const feed = (await api.feed.home.query()).items.length;
  const inbox = (await api.inbox.list.query()).items;
  return { feed, inbox: inbox.length, followers: counts.followers, followed: counts.followed };
}

/** What `users.remove` promises. */
export const contractCase: ContractCase = {
  procedure: "users.remove",
  behaviours: [
    {
      does: "removes the account, and is repeatable",
      run: async (world) => {
        const anna = await world.signUp();
        const { userId, username, password, session } = anna;
        expect(await anna.api.users.remove.mutate({ password })).toEqual({});
        const again = world.binding.connectWith(session.accessToken);
        expect(await again.api.users.remove.mutate({ password })).toEqual({});
        const { api } = world.stranger();
        expect((await failureOf(api.users.byId.query({ userId })))?.reason).toBe("USER_NOT_FOUND");
        expect((await failureOf(api.session.signIn.mutate({ username, password })))?.reason).toBe("CREDENTIALS_WRONG");
      },
    },
    {
      does: "has the access tokens of all its sessions refused, and their streams ended",
      needs: "live",
      run: async (world) => {
        const anna = await world.signUp();
        const elsewhere = await signInAgain(world, anna);
        const stream = openLiveStream(elsewhere);
        expect((await stream.next()).data.type).toBe("ready");
        await anna.api.users.remove.mutate({ password: anna.password });
        expect((await failureOf(elsewhere.api.feed.home.query()))?.reason).toBe("SESSION_ENDED");
        expect((await failureOf(stream.next()))?.reason).toBe("SESSION_ENDED");
      },
    },
    {
      does: "takes along what the account has left everywhere",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const [own, other] = await Promise.all([publish(anna), publish(ben)]);
        const photoId = other.photoId;
        await anna.api.reactions.react.mutate({ photoId, kind: "heart" });
        await anna.api.follows.follow.mutate({ userId: ben.userId });
        await ben.api.follows.follow.mutate({ userId: anna.userId });
        const { api } = world.stranger();
        const seen = async () => ({
          hearts: (await api.photos.byId.query({ photoId })).reactions.counts.heart,
          ...(await api.users.byId.query({ userId: ben.userId })).counts,
        });
        await eventually(seen).toEqual({ hearts: 1, photos: 1, followers: 1, followed: 1 });
        await anna.api.users.remove.mutate({ password: anna.password });
        await eventually(seen).toEqual({ hearts: 0, photos: 1, followers: 0, followed: 0 });
        const photo = () => failureOf(api.photos.byId.query({ photoId: own.photoId }));
        await eventually(async () => (await photo())?.reason).toBe("PHOTO_NOT_FOUND");
      },
    },
    {
      does: "takes the account out of others' feeds, inboxes and lists",
      run: async (world) => {
        const { anna, ben } = await arrangeFriends(world);
        await eventually(() => seenBy(ben)).toEqual({ feed: 2, inbox: 4, followers: 2, followed: 2 });
        await anna.api.users.remove.mutate({ password: anna.password });
        await eventually(() => seenBy(ben)).toEqual({ feed: 1, inbox: 1, followers: 1, followed: 1 });
        expect(JSON.stringify((await ben.api.inbox.list.query()).items)).not.toContain(anna.userId);
      },
    },
    {
      does: "leaves nothing that names the account, but a claim that keeps its username",
      needs: "storage",
      run: async (world) => {
        const { anna, ben } = await arrangeFriends(world);
        const { uploadId } = await upload(anna);
        await anna.api.users.update.mutate({ pictureUploadId: uploadId });
        await upload(anna);
        await anna.api.inbox.markRead.mutate({});
        await addPasskey(world, anna);
        await anna.api.recovery.createCodes.mutate({ password: anna.password });
        await eventually(() => seenBy(ben)).toEqual({ feed: 2, inbox: 4, followers: 2, followed: 2 });
        const where = async (text: string) => (await world.binding.storage?.find(text)) ?? [];
        expect((await where(anna.userId)).length).toBeGreaterThan(20);
        await anna.api.users.remove.mutate({ password: anna.password });
        await eventually(() => where(anna.userId)).toEqual([]);
        expect(await where(anna.username)).toEqual([`USERNAME#${anna.username} / USERNAME`]);
        expect((await where(ben.userId)).length).toBeGreaterThan(10);
      },
    },
    {
      does: "keeps the username from others for a while",
      run: async (world) => {
        const { api, username, password } = await world.signUp();
        await api.users.remove.mutate({ password });
        const taken = await failureOf(world.signUp({ username }));
        expect(taken?.reason).toBe("USERNAME_TAKEN");
      },
    },
    {
      does: "leaves other accounts alone",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(ben);
        await anna.api.users.remove.mutate({ password: anna.password });
        expect(await ben.api.users.me.query()).toMatchObject({ userId: ben.userId });
        expect(await ben.api.photos.byId.query({ photoId })).toMatchObject({ photoId });
      },
    },
  ],
  refusals: [
    needsPassword((api, password) => api.users.remove.mutate({ password })),
    refusesEmptyPassword((api, password) => api.users.remove.mutate({ password })),
    needsSession(({ api }) => api.users.remove.mutate({ password: "anything at all" })),
  ],
};
