import { accessPatterns } from "@quick-photos/db";
import type { Photo, Profile } from "@quick-photos/db/items";
import { repeats } from "@quick-photos/testing";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newestFirst, openStage, type Stage } from "./stage.ts";

let table: TestTable;
beforeAll(async () => {
  table = await startTable({ role: "projector" });
});
afterAll(() => table.stop());

const people = 4;
const person = fc.nat(people - 1);
/** One of them is somebody everybody likes to follow, who so becomes large. */
const star = fc.oneof(fc.constant(0), person);
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constantFrom("follow", "follow", "unfollow"), who: person, whom: star }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("publish", "publish", "remove"), who: star }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("pause") }) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** What is so when everything is told: who follows whom, and whose photos there are. */
interface Model {
  follows: Set<string>;
  photos: Photo[];
}

/** Does what the action says on the stage and in the model; what is not possible is left out. */
async function act(stage: Stage, users: Profile[], model: Model, action: Action): Promise<void> {
  if (action.does === "pause") return stage.settle();
  const who = users[action.who] as Profile;
  if ("whom" in action) {
    const whom = users[action.whom] as Profile;
    if (who === whom) return;
    const edge = `${who.userId} ${whom.userId}`;
    if (action.does === "follow") {
      await stage.follow(who, whom);
      model.follows.add(edge);
    } else {
      await stage.unfollow(who, whom);
      model.follows.delete(edge);
    }
  } else if (action.does === "publish") {
    model.photos.push(await stage.publish(who));
  } else {
    const photo = model.photos.find(({ ownerId }) => ownerId === who.userId);
    if (photo) await accessPatterns.photos.remove.run(stage.db, { ...photo, now: stage.now() });
    model.photos = model.photos.filter((other) => other !== photo);
  }
}

function modelFeed({ follows, photos }: Model, { userId }: Profile): string[] {
  return newestFirst(photos.filter(({ ownerId }) => ownerId === userId || follows.has(`${userId} ${ownerId}`)));
}

/** Less than twenty photos each: following somebody shows them all, so a feed is what its owner follows, however it came about. */
test("at rest every feed is what its owner follows, with authors becoming large on the way", async () => {
  const actions = fc.array(action, { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(actions, fc.constantFrom(0, 1, 1, 2), async (actions, pushedFollowers) => {
      const stage = openStage(table, { pushedFollowers });
      try {
        const users: Profile[] = [];
        for (let at = 0; at < people; at++) users.push(await stage.signUp());
        const model: Model = { follows: new Set(), photos: [] };
        for (const action of actions) await act(stage, users, model, action);
        await stage.settle();
        for (const user of users) {
          const expected = modelFeed(model, user);
          expect(await stage.feedOf(user, 3)).toEqual(expected);
          expect(expected).toEqual(expect.arrayContaining(await stage.entriesOf(user)));
        }
      } finally {
        await stage.stop();
      }
    }),
    { numRuns: repeats({ usually: 8, long: 150 }) },
  );
}, 1_200_000);
