import { publish, upload } from "@quick-photos/contract-suite/world/photos";
import { failureOf } from "@quick-photos/contract-suite/world/refusal";
import { createUsername, createWorld } from "@quick-photos/contract-suite/world/world";
import { expect, test } from "vitest";
import { bindInProcess } from "../src/bindings/in-process.ts";
import { namedEngine } from "../src/config.ts";

test.skipIf(namedEngine)(
  "every call says that the database is away (only an engine of ours can be stopped)",
  async () => {
    await using binding = await bindInProcess();
    const world = createWorld(binding);
    const [anna, ben] = await world.residents();
    const { api, userId, username, password, session } = anna;
    const { photoId } = await publish(anna);
    const { uploadId } = await upload(anna);
    const { refreshToken } = session;
    await binding.stopEngine?.();
    const calls = [
      api.users.create.mutate({ username: createUsername(), password }),
      api.users.me.query(),
      api.users.byId.query({ userId: ben.userId }),
      api.users.byUsername.query({ username }),
      api.users.search.query({ prefix: username.slice(0, 4) }),
      api.users.update.mutate({ status: "anybody there?" }),
      api.users.update.mutate({ username: createUsername() }),
      api.users.remove.mutate({ password }),
      api.session.signIn.mutate({ username, password }),
      api.session.refresh.mutate({ refreshToken }),
      api.session.signOut.mutate({ refreshToken }),
      api.photos.publish.mutate({ uploadId }),
      api.photos.byUser.query({ userId }),
      api.photos.byId.query({ photoId }),
      api.photos.remove.mutate({ photoId }),
      api.reactions.react.mutate({ photoId, kind: "heart" }),
      api.reactions.remove.mutate({ photoId }),
      api.reactions.byPhoto.query({ photoId }),
      api.follows.follow.mutate({ userId: ben.userId }),
      api.follows.unfollow.mutate({ userId: ben.userId }),
      api.follows.followers.query({ userId }),
      api.follows.followed.query({ userId }),
      api.inbox.list.query(),
      api.inbox.markRead.mutate({}),
    ];
    const failures = await Promise.all(calls.map(failureOf));
    expect(new Set(failures.map((failure) => failure?.reason))).toEqual(new Set(["SERVICE_UNAVAILABLE"]));
  },
);
