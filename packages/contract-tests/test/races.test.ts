import { test as base, expect } from "vitest";
import { bindWithoutSocket } from "../src/bindings/without-socket.ts";
import { admitCrowd } from "../src/world/crowd.ts";
import { eventually } from "../src/world/eventually.ts";
import { publish } from "../src/world/photos.ts";
import { walk } from "../src/world/walk.ts";
import { createWorld } from "../src/world/world.ts";

/** How many act at once. */
const crowdSize = 1000;

const kinds = ["heart", "smiley", "thumbsUp", "sunglasses"] as const;

/** The kind that somebody reacts with, by their place in the crowd. */
const kindOf = (index: number) => kinds[index % kinds.length] ?? "heart";

/** Counts what the rows say. */
function tally(reactions: { kind: (typeof kinds)[number] }[]) {
  const counts = { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 };
  for (const { kind } of reactions) counts[kind] += 1;
  return counts;
}

const test = base
  .extend("openBinding", { scope: "file" }, async () => bindWithoutSocket)
  .extend("crowd", { scope: "file" }, async ({ openBinding }, { onCleanup }) => {
    const binding = await openBinding();
    onCleanup(async () => binding[Symbol.asyncDispose]());
    if (!binding.storage) throw new Error("a crowd needs a table to be put into");
    return { world: createWorld(binding), people: await admitCrowd(binding, binding.storage, { size: crowdSize }) };
  });

test("a thousand reactions at once end with exact counts, also when many change their mind", async ({
  crowd: { world, people },
}) => {
  const { photoId } = await publish(await world.signUp());
  const { api } = world.stranger();
  const counts = async () => (await api.photos.byId.query({ photoId })).reactions.counts;
  const rows = () => walk((page) => api.reactions.byPhoto.query({ photoId, ...page }), { limit: 100 });
  await Promise.all(people.map((person, i) => person.api.reactions.react.mutate({ photoId, kind: kindOf(i) })));
  const quarter = crowdSize / 4;
  await eventually(counts).toEqual({ heart: quarter, smiley: quarter, thumbsUp: quarter, sunglasses: quarter });
  await eventually(async () => (await rows()).length).toBe(crowdSize);

  const changes = people.map(({ api }, i) => {
    if (i % 5 === 0) return api.reactions.remove.mutate({ photoId });
    return i % 3 === 0 ? api.reactions.react.mutate({ photoId, kind: kindOf(i + 1) }) : null;
  });
  await Promise.all(changes);
  const expected = people.flatMap((_, i) => (i % 5 === 0 ? [] : [{ kind: kindOf(i % 3 === 0 ? i + 1 : i) }]));
  await eventually(counts).toEqual(tally(expected));
  await eventually(async () => tally(await rows())).toEqual(tally(expected));
});

test("a thousand follows at once end with exact counts, also when many leave again", async ({
  crowd: { world, people },
}) => {
  const { userId } = await world.signUp();
  const { api } = world.stranger();
  const count = async () => (await api.users.byId.query({ userId })).counts.followers;
  const rows = () => walk((page) => api.follows.followers.query({ userId, ...page }), { limit: 100 });
  await Promise.all(people.map((person) => person.api.follows.follow.mutate({ userId })));
  await eventually(count).toBe(crowdSize);
  expect(new Set((await rows()).map(({ user }) => user.userId)).size).toBe(crowdSize);

  const leavers = people.slice(0, 300);
  await Promise.all(leavers.map((person) => person.api.follows.unfollow.mutate({ userId })));
  await eventually(count).toBe(crowdSize - leavers.length);
  expect(await rows()).toHaveLength(crowdSize - leavers.length);
  const followed = async (person: { userId: string }) =>
    (await api.users.byId.query({ userId: person.userId })).counts.followed;
  await eventually(() => Promise.all(people.slice(299, 301).map(followed))).toEqual([0, 1]);
});
