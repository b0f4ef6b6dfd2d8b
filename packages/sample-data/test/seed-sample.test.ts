import { createCaller, unlimitedRequest } from "@quick-photos/api";
import { expect, test } from "vitest";
import { type SampleContext, sampleAccount, seedSample } from "../src/index.ts";
import { planSample } from "../src/sample/plan-sample.ts";
import { plainPictures as pictures } from "./render-plainly.ts";
import { createWorld } from "./world.ts";

const startedAt = new Date("2026-03-01T12:00:00Z");

/** Everything that can be seen of the sample, as its own account sees it. */
async function look(context: SampleContext) {
  const guest = createCaller({ ...context, viewer: null, limits: unlimitedRequest, now: () => startedAt });
  const { user } = await guest.session.signIn(sampleAccount);
  const people = await Promise.all(
    planSample().arrivals.map(({ person }) => guest.users.byUsername({ username: person.username })),
  );
  const albums = await Promise.all(people.map(({ userId }) => guest.photos.byUser({ userId, limit: 100 })));
  return { user, people, photos: albums.flatMap(({ items }) => items) };
}

test("a seeding that is broken off ends with exactly the sample", async () => {
  await using world = await createWorld();
  const { context } = world;
  const plan = planSample();
  let photosLeft = 9;
  const finishPhoto: SampleContext["media"]["finishPhoto"] = async (request) => {
    const finished = await context.media.finishPhoto(request);
    // Between the files and the row, where a kill leaves most behind.
    if (photosLeft-- === 0) throw new Error("killed");
    return finished;
  };
  const mortal = { ...context, media: { ...context.media, finishPhoto } };
  await expect(seedSample({ context: mortal, startedAt, pictures })).rejects.toThrow("went wrong on our side");
  await seedSample({ context, startedAt, pictures });
  await world.projector.settle();

  const { user, people, photos } = await look(context);
  expect(user.username).toBe("mara");
  const count = <T>(list: T[], matches: (item: T) => boolean) => list.filter(matches).length;
  for (const { username, pictureUrl, counts } of people) {
    expect(pictureUrl).toMatch(/^\/media\/pictures\/.+\.webp$/);
    expect(counts).toEqual({
      photos: count(plan.posts, ({ owner }) => owner === username),
      followers: count(plan.follows, ({ followed }) => followed === username),
      followed: count(plan.follows, ({ follower }) => follower === username),
    });
  }
  const totals = photos.map(({ caption, reactions }) => [caption, reactions.total]);
  expect(Object.fromEntries(totals)).toEqual(
    Object.fromEntries(plan.posts.map(({ photo, reactions }) => [photo.caption, reactions.length])),
  );
  expect(photos).toHaveLength(plan.posts.length);
  for (const { createdAt, caption } of photos) {
    const daysAgo = plan.posts.find(({ photo }) => photo.caption === caption)?.photo.daysAgo ?? 0;
    expect(startedAt.getTime() - new Date(createdAt).getTime()).toBeCloseTo(daysAgo * 86_400_000, -1);
  }
});

test("does not touch an account that has the name of one of the people", async () => {
  await using world = await createWorld();
  const guest = createCaller({ ...world.context, viewer: null, limits: unlimitedRequest, now: () => startedAt });
  await guest.users.create({ username: "teo", password: "somebody else's" });
  await expect(seedSample({ context: world.context, startedAt, pictures })).rejects.toMatchObject({
    reason: "CREDENTIALS_WRONG",
  });
  expect(await guest.users.byUsername({ username: "teo" })).toMatchObject({ displayName: "teo", pictureUrl: null });
});

test("stops at the next step when asked to", async () => {
  await using world = await createWorld();
  const stopping = AbortSignal.abort(new Error("stop"));
  await expect(seedSample({ context: world.context, pictures, startedAt, signal: stopping })).rejects.toThrow("stop");
});
