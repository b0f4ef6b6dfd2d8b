import { accessPatterns, type InboxEntry } from "@quick-photos/db";
import type { Notification, Profile } from "@quick-photos/db/items";
import { repeats } from "@quick-photos/testing";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "../feeds/stage.ts";
import { act, action, createModel, entriesOf, expectedAuthors, expectedEntries, people, untilNoonMs } from "./model.ts";

let table: TestTable;
beforeAll(async () => {
  table = await startTable({ role: "projector" });
});
afterAll(() => table.stop());

async function inboxOf(stage: Stage, { userId }: Profile): Promise<InboxEntry[]> {
  return (await accessPatterns.inbox.list.run(stage.db, { userId, now: stage.now(), limit: 100 })).items;
}

/** Counts how often each piece of news was announced. */
function countAnnouncements(announced: Notification[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { userId, notificationId, changedAt } of announced) {
    const news = `${userId} ${notificationId} ${changedAt}`;
    counts.set(news, (counts.get(news) ?? 0) + 1);
  }
  return counts;
}

test("at rest every inbox tells what is so, with one process or two at work, and all of it was announced", async () => {
  const story = fc.array(action, { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(story, fc.boolean(), async (actions, isShared) => {
      const announced: Notification[] = [];
      const announce = async (notifications: Notification[]) => void announced.push(...notifications);
      // Two who share are to hear of each other soon.
      const options = isShared ? { leaseMs: 1_000 } : {};
      const stage = openStage(table, {}, announce, options);
      const other = isShared ? openStage(table, {}, announce, options) : null;
      const aheadMs = untilNoonMs();
      for (const each of [stage, other]) each?.advance(aheadMs);
      try {
        const users: Profile[] = [];
        for (let at = 0; at < people; at++) users.push(await stage.signUp());
        const model = createModel(users);
        for (const action of actions) await act(stage, model, action);
        // A job of one makes records that the other may have to read.
        for (let times = 0; times < 2; times++) await Promise.all([stage.settle(), other?.settle()]);
        const known = countAnnouncements(announced);
        for (const user of users) {
          const inbox = await inboxOf(stage, user);
          expect(entriesOf(inbox)).toEqual(expectedEntries(model, user));
          const { may, must } = expectedAuthors(model, user);
          const authors = inbox.flatMap((entry) => (entry.kind === "photo" ? [entry] : []));
          for (const entry of authors) {
            expect(`${entry.count}, last ${entry.photo.photoId}`).toBe(may.get(entry.user.userId));
          }
          expect(authors.map((entry) => entry.user.userId)).toEqual(expect.arrayContaining(must));
          for (const { notificationId } of inbox) {
            expect([...known.keys()]).toContainEqual(expect.stringContaining(`${user.userId} ${notificationId} `));
          }
        }
        // A process alone announces each piece of news once.
        if (!isShared) expect([...known.values()].filter((times) => times > 1)).toEqual([]);
      } finally {
        await Promise.all([stage.stop(), other?.stop()]);
      }
    }),
    { numRuns: repeats({ usually: 6, long: 100 }) },
  );
}, 1_200_000);
