import { publish } from "@quick-photos/contract-suite/world/photos";
import { walk } from "@quick-photos/contract-suite/world/walk";
import { createWorld } from "@quick-photos/contract-suite/world/world";
import { repeats } from "@quick-photos/testing";
import { test as base, expect } from "vitest";
import { admitCrowd, type Passerby } from "../src/bindings/crowd.ts";
import { bindInProcess } from "../src/bindings/in-process.ts";

/** How many act at once: more than travel together in a transaction, and a number that four and eight divide. */
const crowdSize = repeats({ usually: 120, long: 1000 });

/**
 * How many of their calls are in flight: as many as the server has sockets to its database. More would only wait inside
 * of it, and where other tests keep the machine busy they would wait until they time out.
 */
const inFlight = 256;

const kinds = ["heart", "smiley", "thumbsUp", "sunglasses"] as const;

/** The kind that somebody reacts with, by their place in the crowd. */
const kindOf = (index: number) => kinds[index % kinds.length] ?? "heart";

/** Counts what the rows say. */
function countByKind(reactions: { kind: (typeof kinds)[number] }[]) {
  const counts = { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 };
  for (const { kind } of reactions) counts[kind] += 1;
  return counts;
}

async function actTogether(people: Passerby[], act: (person: Passerby, index: number) => Promise<unknown>) {
  const waiting = people.entries();
  const takeTurns = async () => {
    for (const [index, person] of waiting) await act(person, index);
  };
  await Promise.all(Array.from({ length: inFlight }, takeTurns));
}

const test = base
  .extend("openBinding", { scope: "file" }, async () => bindInProcess)
  .extend("crowd", { scope: "file" }, async ({ openBinding }, { onCleanup }) => {
    const binding = await openBinding();
    onCleanup(async () => binding[Symbol.asyncDispose]());
    const people = await admitCrowd(binding, binding.storage, { size: crowdSize });
    return { world: createWorld(binding), people, settle: binding.settle, tally: binding.storage.tally };
  });

test("reactions of a crowd at once end with exact counts, and cost a viewer as much as ten", async ({ crowd }) => {
  const { world, people, settle, tally } = crowd;
  const { photoId } = await publish(await world.signUp());
  const { api } = world.stranger();
  const counts = async () => (await api.photos.byId.query({ photoId })).reactions.counts;
  const rows = () => walk((page) => api.reactions.byPhoto.query({ photoId, ...page }), { limit: 100 });
  const costOfViewing = async () => {
    tally.reset();
    await people[0]?.api.photos.byId.query({ photoId });
    return tally.totals("photos.byId");
  };
  const react = ({ api }: Passerby, i: number) => api.reactions.react.mutate({ photoId, kind: kindOf(i) });
  await actTogether(people.slice(0, 10), react);
  await settle();
  const costAtTen = await costOfViewing();
  await actTogether(people, react);
  await settle();
  // `pnpm --filter @quick-photos/contract-tests views` shows the same at ten thousand, which takes some minutes.
  expect(await costOfViewing()).toEqual(costAtTen);
  const quarter = crowdSize / 4;
  expect(await counts()).toEqual({ heart: quarter, smiley: quarter, thumbsUp: quarter, sunglasses: quarter });
  expect(await rows()).toHaveLength(crowdSize);

  const second = (index: number) => (index % 8 === 0 ? null : kindOf(index % 4 === 0 ? index + 1 : index));
  await actTogether(people, async ({ api }, i) => {
    const kind = second(i);
    if (kind === kindOf(i)) return;
    await (kind ? api.reactions.react.mutate({ photoId, kind }) : api.reactions.remove.mutate({ photoId }));
  });
  await settle();
  const expected = people.map((_, i) => second(i)).flatMap((kind) => (kind ? [{ kind }] : []));
  expect(await counts()).toEqual(countByKind(expected));
  expect(countByKind(await rows())).toEqual(countByKind(expected));
});

test("follows of a crowd at once end with exact counts, also when many leave again", async ({ crowd }) => {
  const { world, people, settle } = crowd;
  const { userId } = await world.signUp();
  const { api } = world.stranger();
  const count = async () => (await api.users.byId.query({ userId })).counts.followers;
  const rows = () => walk((page) => api.follows.followers.query({ userId, ...page }), { limit: 100 });
  await actTogether(people, (person) => person.api.follows.follow.mutate({ userId }));
  await settle();
  expect(await count()).toBe(crowdSize);
  expect(new Set((await rows()).map(({ user }) => user.userId)).size).toBe(crowdSize);

  const leavers = people.slice(0, crowdSize / 10);
  await actTogether(leavers, (person) => person.api.follows.unfollow.mutate({ userId }));
  await settle();
  expect(await count()).toBe(crowdSize - leavers.length);
  expect(await rows()).toHaveLength(crowdSize - leavers.length);
  const followed = async (person: Passerby) => (await api.users.byId.query({ userId: person.userId })).counts.followed;
  expect(await Promise.all(people.slice(leavers.length - 1, leavers.length + 1).map(followed))).toEqual([0, 1]);
});
