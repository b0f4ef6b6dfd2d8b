import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { createImage } from "../../world/images.ts";
import { upload } from "../../world/photos.ts";
import { failureOf } from "../../world/refusal.ts";
import { createUsername } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { asInput } from "../shared/as-input.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";
import { uploadRefusals } from "../shared/upload-refusals.ts";

const unacceptable: [string, unknown, string[]][] = [
  ["nothing is to be changed", {}, ["input"]],
  ["only unknown fields are given", { password: "another one" }, ["input"]],
  ["the input is a list", ["anna"], ["input"]],
  ["the username is not acceptable", { username: "a b c" }, ["username"]],
  ["the username is one that nobody may take", { username: "a..b" }, ["username"]],
  ["the interests are of another kind", { interests: "bees" }, ["interests"]],
  ["the status has two lines", { status: "one\ntwo" }, ["status"]],
];

const unacceptableInput = unacceptable.map(
  ([when, input, fields]): Refusal => ({
    reason: "INPUT_INVALID",
    when,
    fields,
    arrange: async (world) => {
      const [{ api }] = await world.residents();
      return () => api.users.update.mutate(asInput(input));
    },
  }),
);

function taken(when: string, change: (username: string) => string): Refusal {
  return {
    reason: "USERNAME_TAKEN",
    when,
    arrange: async (world) => {
      const [anna, ben] = await world.residents();
      return () => anna.api.users.update.mutate({ username: change(ben.username), status: "Ben?" });
    },
  };
}

/** Uploads that have become a photo, which stays or goes; their bytes are brought again. */
const usedAsPhoto = [false, true].map(
  (isRemoved): Refusal => ({
    reason: "UPLOAD_USED_UP",
    when: `the upload has become a photo${isRemoved ? " that has been removed since" : ""}`,
    arrange: async (world) => {
      const [person] = await world.residents();
      const ticket = await upload(person);
      const { photoId } = await person.api.photos.publish.mutate({ uploadId: ticket.uploadId });
      if (isRemoved) await person.api.photos.remove.mutate({ photoId });
      // A bucket takes them, the server does not.
      await person.put(ticket, await createImage()).catch(() => {});
      return () => person.api.users.update.mutate({ pictureUploadId: ticket.uploadId });
    },
  }),
);

const manyRenames: Refusal = {
  reason: "WRITE_CONFLICT",
  when: "the same person takes twenty usernames at once",
  leaves: "those of the twenty that won, the last of which stays",
  arrange: async (world) => {
    const { api } = await world.signUp();
    const renames = Array.from({ length: 20 }, createUsername);
    return async () => {
      const calls = await Promise.allSettled(renames.map((username) => api.users.update.mutate({ username })));
      // Every rename either happened whole or was refused; one that was refused is what the caller is shown.
      for (const call of calls) if (call.status === "rejected") throw call.reason;
    };
  },
};

/** What `users.update` promises. */
export const contractCase: ContractCase = {
  procedure: "users.update",
  behaviours: [
    {
      does: "changes what is given, keeps the rest and returns the whole profile",
      run: async (world) => {
        const anna = await world.signUp({ displayName: "Anna", location: "Utrecht", interests: ["bees"] });
        const updated = await anna.api.users.update.mutate({ status: "away", interests: [] });
        expect(updated).toEqual({ ...anna.profile, status: "away", interests: [] });
        expect(await anna.api.users.update.mutate({ status: "away", interests: [] })).toEqual(updated);
        expect(await anna.api.users.me.query()).toEqual(updated);
      },
    },
    {
      does: "moves to another username and leaves the old one to others",
      run: async (world) => {
        const anna = await world.signUp();
        const username = createUsername();
        const renamed = await anna.api.users.update.mutate({ username: username.toUpperCase(), location: "Graz" });
        expect(renamed).toMatchObject({ userId: anna.userId, username, location: "Graz" });
        expect(await anna.api.users.update.mutate({ username })).toEqual(renamed);
        const { password } = anna;
        const signedIn = await world.stranger().api.session.signIn.mutate({ username, password });
        expect(signedIn.user.userId).toBe(anna.userId);
        expect((await world.signUp({ username: anna.username })).userId).not.toBe(anna.userId);
      },
    },
    {
      does: "sets a profile picture from an upload",
      run: async (world) => {
        const anna = await world.signUp();
        const { uploadId } = await upload(anna, await createImage({ width: 300, height: 200 }));
        const { pictureUrl } = await anna.api.users.update.mutate({ pictureUploadId: uploadId });
        expect(pictureUrl).toMatch(/pictures\/.*\.webp$/);
        const again = await anna.api.users.update.mutate({ pictureUploadId: uploadId });
        expect(again.pictureUrl).toBe(pictureUrl);
        const other = await upload(anna, await createImage({ width: 200, height: 300 }));
        const changed = await anna.api.users.update.mutate({ pictureUploadId: other.uploadId, status: "new" });
        expect(changed).toMatchObject({ pictureUrl, status: "new" });
      },
    },
    {
      does: "shows the new card where the user is listed",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        await anna.api.follows.follow.mutate({ userId: ben.userId });
        await anna.api.users.update.mutate({ displayName: "Anna the Second" });
        const followers = async () => {
          const { items } = await ben.api.follows.followers.query({ userId: ben.userId });
          return items.map(({ user }) => user.displayName);
        };
        await eventually(followers).toEqual(["Anna the Second"]);
      },
    },
    {
      does: "keeps one username when the same person takes twenty at once",
      run: async (world) => {
        const anna = await world.signUp();
        const usernames = Array.from({ length: 20 }, createUsername);
        await Promise.allSettled(usernames.map((username) => anna.api.users.update.mutate({ username })));
        const { username } = await anna.api.users.me.query();
        expect(usernames).toContain(username);
        const { password } = anna;
        const signIn = (name: string) =>
          failureOf(world.stranger().api.session.signIn.mutate({ username: name, password }));
        expect(await signIn(username)).toBeNull();
        const others = usernames.filter((name) => name !== username);
        for (const name of [anna.username, ...others.slice(0, 3)]) {
          expect((await signIn(name))?.reason).toBe("CREDENTIALS_WRONG");
        }
      },
    },
  ],
  refusals: [
    ...unacceptableInput,
    taken("the username is somebody's", (username) => username),
    taken("the username is somebody's in lower case", (username) => username.toUpperCase()),
    manyRenames,
    ...usedAsPhoto,
    ...uploadRefusals(({ api }, pictureUploadId) => api.users.update.mutate({ pictureUploadId })),
    needsSession(({ api }) => api.users.update.mutate({ status: "anybody" })),
    needsAccount(
      async () => {},
      ({ api }) => api.users.update.mutate({ status: "still here" }),
    ),
  ],
};
