import { randomBytes } from "node:crypto";
import type { Connection } from "@quick-photos/contract-suite/bindings/binding";
import type { ProcedurePath } from "@quick-photos/contract-suite/cases/contract-case";
import { createAuthenticator } from "@quick-photos/contract-suite/world/authenticator";
import { firstEvent } from "@quick-photos/contract-suite/world/live-stream";
import { addPasskey, presentPasskey } from "@quick-photos/contract-suite/world/passkeys";
import { upload } from "@quick-photos/contract-suite/world/photos";
import { waitUntil } from "@quick-photos/contract-suite/world/wait-until";
import { createUsername, type Person } from "@quick-photos/contract-suite/world/world";
import { usualProfile } from "@quick-photos/testing/people";
import { admitCrowd } from "../bindings/crowd.ts";
import type { Stage } from "./stage.ts";

type Call = (api: Connection["api"]) => Promise<unknown>;

/** Sets the stage for one call and returns the call; `anna` makes it. */
type Probe = (stage: Stage, anna: Person) => Promise<Call>;

const kind = "heart";

/** Photos that somebody is suggested with. */
const shownPhotos = 3;

async function photoOfBen(stage: Stage): Promise<string> {
  const ben = await stage.admit();
  return stage.addPhoto(ben.userId);
}

/** One usual call of every procedure. */
export const probes: Record<ProcedurePath, Probe> = {
  "users.create": async () => {
    const account = { ...usualProfile, username: createUsername(), password: "correct horse battery staple" };
    return (api) => api.users.create.mutate(account);
  },
  "users.update": async () => (api) =>
    api.users.update.mutate({ displayName: "Anna v. d. Berg", status: "On the train back home, with sore feet" }),
  "users.byId": async (stage, anna) => {
    const { userId } = await stage.admit();
    await stage.addFollow(anna.userId, userId);
    await stage.addFollow(userId, anna.userId);
    return (api) => api.users.byId.query({ userId });
  },
  "users.me": async () => (api) => api.users.me.query(),
  "users.byUsername": async (stage) => {
    const { username } = await stage.admit();
    return (api) => api.users.byUsername.query({ username });
  },
  "users.search": async ({ binding, crowd }) => {
    const prefix = randomBytes(4).toString("hex");
    const fields = (index: number) => ({ username: `${prefix}_person_${index}` });
    await admitCrowd(binding, binding.storage, { size: crowd.length, fields });
    await binding.settle();
    return (api) => api.users.search.query({ prefix });
  },
  "users.remove":
    async (_, { password }) =>
    (api) =>
      api.users.remove.mutate({ password }),
  "users.exportData": async (stage, anna) => {
    for (const _ of stage.crowd) await stage.addPhoto(anna.userId);
    const { nextCursor } = await anna.api.users.exportData.query();
    const cursor = nextCursor ?? undefined;
    return (api) => api.users.exportData.query({ cursor });
  },
  "session.signIn": async (_, { username, password }) => {
    return (api) => api.session.signIn.mutate({ username, password });
  },
  "session.refresh": async (_, { session }) => {
    const { refreshToken } = session;
    return (api) => api.session.refresh.mutate({ refreshToken });
  },
  "session.signOut": async (_, { session }) => {
    const { refreshToken } = session;
    return (api) => api.session.signOut.mutate({ refreshToken });
  },
  "session.list": async (stage, { userId }) => {
    for (const _ of stage.crowd) await stage.addSession(userId);
    return (api) => api.session.list.query();
  },
  "session.end": async (stage, { userId }) => {
    const sessionId = await stage.addSession(userId);
    return (api) => api.session.end.mutate({ sessionId });
  },
  "session.endOthers": async (stage, { userId, session }) => {
    const { api } = stage.binding.connectWith(session.accessToken);
    await api.session.endOthers.mutate();
    for (const _ of [1, 2]) await stage.addSession(userId);
    return (api) => api.session.endOthers.mutate();
  },
  "photos.createUpload": async () => (api) =>
    api.photos.createUpload.mutate({ contentType: "image/jpeg", byteLength: 3_000_000 }),
  "photos.publish": async (_, anna) => {
    const { uploadId } = await upload(anna);
    return (api) => api.photos.publish.mutate({ uploadId, caption: "The last light on the canal" });
  },
  "photos.byUser": async (stage) => {
    const { userId } = await stage.admit();
    const photos = await Promise.all(stage.crowd.map(() => stage.addPhoto(userId)));
    await Promise.all(photos.map((photoId) => stage.addReactions(photoId, stage.crowd.slice(0, 2))));
    return (api) => api.photos.byUser.query({ userId });
  },
  "photos.byId": async (stage, anna) => {
    const photoId = await photoOfBen(stage);
    await stage.addReactions(photoId, [anna, ...stage.crowd.slice(0, 9)]);
    return (api) => api.photos.byId.query({ photoId });
  },
  "photos.update": async (stage, anna) => {
    const photoId = await stage.addPhoto(anna.userId);
    const altText = "A canal between brick houses, in low orange light; clouds are coming in from the left";
    return (api) => api.photos.update.mutate({ photoId, altText });
  },
  "photos.remove": async (stage, anna) => {
    const photoId = await stage.addPhoto(anna.userId);
    return (api) => api.photos.remove.mutate({ photoId });
  },
  "reactions.react": async (stage) => {
    const photoId = await photoOfBen(stage);
    return (api) => api.reactions.react.mutate({ photoId, kind });
  },
  "reactions.remove": async (stage, anna) => {
    const photoId = await photoOfBen(stage);
    await stage.addReactions(photoId, [anna]);
    return (api) => api.reactions.remove.mutate({ photoId });
  },
  "reactions.byPhoto": async (stage) => {
    const photoId = await photoOfBen(stage);
    await stage.addReactions(photoId, stage.crowd);
    await waitUntil(async () => {
      const { items } = await stage.binding.connect().api.reactions.byPhoto.query({ photoId });
      return items.length === stage.crowd.length;
    });
    return (api) => api.reactions.byPhoto.query({ photoId });
  },
  "follows.follow": async (stage) => {
    const { userId } = await stage.admit();
    return (api) => api.follows.follow.mutate({ userId });
  },
  "follows.unfollow": async (stage, anna) => {
    const { userId } = await stage.admit();
    await stage.addFollow(anna.userId, userId);
    return (api) => api.follows.unfollow.mutate({ userId });
  },
  "follows.followers": async (stage) => {
    const { userId } = await stage.admit();
    for (const follower of stage.crowd) await stage.addFollow(follower.userId, userId);
    return (api) => api.follows.followers.query({ userId });
  },
  "feed.home": async (stage, anna) => {
    const { userId } = await stage.signUp();
    await stage.addFollow(anna.userId, userId);
    for (const _ of stage.crowd) await stage.addPhoto(userId);
    await stage.binding.settle();
    return (api) => api.feed.home.query();
  },
  "inbox.list": async (stage, anna) => {
    for (const follower of stage.crowd.slice(0, 14)) await stage.addFollow(follower.userId, anna.userId);
    for (let photo = 0; photo < 3; photo++) {
      await stage.addReactions(await stage.addPhoto(anna.userId), stage.crowd.slice(0, 3));
    }
    for (let author = 0; author < 3; author++) {
      const { userId } = await stage.signUp();
      await stage.addFollow(anna.userId, userId);
      await stage.addPhoto(userId);
    }
    await stage.binding.settle();
    return (api) => api.inbox.list.query();
  },
  "inbox.markRead": async () => (api) => api.inbox.markRead.mutate({}),
  "inbox.live": async (stage, anna) => {
    for (const follower of stage.crowd) await stage.addFollow(follower.userId, anna.userId);
    await stage.binding.settle();
    return (api) => firstEvent({ api });
  },
  "suggestions.list": async (stage, anna) => {
    const { userId } = await stage.signUp();
    await stage.addFollow(anna.userId, userId);
    for (const followed of stage.crowd) {
      await stage.addFollow(userId, followed.userId);
      for (let photo = 0; photo < shownPhotos; photo += 1) await stage.addPhoto(followed.userId);
    }
    await anna.api.suggestions.list.query();
    return (api) => api.suggestions.list.query();
  },
  "explore.recent": async (stage) => {
    for (const { userId } of stage.crowd) await stage.addPhoto(userId);
    await stage.binding.settle();
    return (api) => api.explore.recent.query();
  },
  "explore.wellLiked": async (stage) => {
    for (const { userId } of stage.crowd) {
      await stage.acclaim(await stage.addPhoto(userId));
    }
    await stage.binding.settle();
    return (api) => api.explore.wellLiked.query();
  },
  "bookmarks.add": async (stage) => {
    const photoId = await photoOfBen(stage);
    return (api) => api.bookmarks.add.mutate({ photoId });
  },
  "bookmarks.remove": async (stage, anna) => {
    const photoId = await photoOfBen(stage);
    await anna.api.bookmarks.add.mutate({ photoId });
    return (api) => api.bookmarks.remove.mutate({ photoId });
  },
  "bookmarks.byPhoto": async (stage, anna) => {
    const photoId = await photoOfBen(stage);
    await anna.api.bookmarks.add.mutate({ photoId });
    return (api) => api.bookmarks.byPhoto.query({ photoId });
  },
  "bookmarks.list": async (stage, anna) => {
    for (const { userId } of stage.crowd) {
      await anna.api.bookmarks.add.mutate({ photoId: await stage.addPhoto(userId) });
    }
    return (api) => api.bookmarks.list.query();
  },
  "follows.followed": async (stage) => {
    const { userId } = await stage.admit();
    for (const followed of stage.crowd) await stage.addFollow(userId, followed.userId);
    return (api) => api.follows.followed.query({ userId });
  },
  "recovery.createCodes":
    async (_, { password }) =>
    (api) =>
      api.recovery.createCodes.mutate({ password }),
  "recovery.status": async (_, { api, password }) => {
    await api.recovery.createCodes.mutate({ password });
    return (asked) => asked.recovery.status.query();
  },
  "session.recover": async (_, { api, username, password }) => {
    const { codes } = await api.recovery.createCodes.mutate({ password });
    const code = codes[0] ?? "";
    return (asked) => asked.session.recover.mutate({ username, code, newPassword: password });
  },
  "users.changePassword": async (stage, { userId, password }) => {
    for (const _ of [1, 2]) await stage.addSession(userId);
    const newPassword = "another horse, another battery";
    return (api) => api.users.changePassword.mutate({ password, newPassword });
  },
  "passkeys.beginRegistration": async ({ binding }, anna) => {
    await addPasskey({ binding }, anna);
    return (api) => api.passkeys.beginRegistration.mutate({ password: anna.password });
  },
  "passkeys.register": async ({ binding }, { api, password }) => {
    const { ticket, options } = await api.passkeys.beginRegistration.mutate({ password });
    const credential = createAuthenticator(binding.origin).create(options);
    return (asked) => asked.passkeys.register.mutate({ ticket, credential, name: "Phone" });
  },
  "passkeys.list": async ({ binding }, anna) => {
    await addPasskey({ binding }, anna);
    return (api) => api.passkeys.list.query();
  },
  "passkeys.rename": async ({ binding }, anna) => {
    const { passkeyId } = await addPasskey({ binding }, anna);
    return (api) => api.passkeys.rename.mutate({ passkeyId, name: "Old phone" });
  },
  "passkeys.remove": async ({ binding }, anna) => {
    const { passkeyId } = await addPasskey({ binding }, anna);
    return (api) => api.passkeys.remove.mutate({ passkeyId });
  },
  "session.beginPasskeySignIn": async () => (api) => api.session.beginPasskeySignIn.mutate({}),
  "session.signInWithPasskey": async ({ binding }, anna) => {
    const { authenticator } = await addPasskey({ binding }, anna);
    const presented = await presentPasskey({ stranger: () => binding.connect() }, authenticator);
    return (api) => api.session.signInWithPasskey.mutate(presented);
  },
};
