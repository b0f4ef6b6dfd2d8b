import { expect, test } from "vitest";
import { sampleNotification } from "../../test/sample-entities.ts";
import type { LiveListener } from "./live-bus.ts";
import { createLocalLiveBus } from "./local-live-bus.ts";

function createRecorder(): LiveListener & { heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    notified: ({ notificationId }) => heard.push(notificationId),
    retold: ({ notification: { notificationId } }) => heard.push(`${notificationId} again`),
    interrupted: () => heard.push("interrupted"),
    closed: () => heard.push("closed"),
  };
}

const announced = (userId: string, notificationId: string) => [{ ...sampleNotification, userId, notificationId }];

test("everybody who listens for a user hears of it, nobody else does", async () => {
  const bus = createLocalLiveBus();
  const [first, second, other] = [createRecorder(), createRecorder(), createRecorder()];
  const stop = await bus.listen("anna", first);
  await bus.listen("anna", second);
  await bus.listen("ben", other);
  await bus.announce(announced("anna", "1"));
  stop();
  await bus.announce(announced("anna", "2"));
  await bus.retell(announced("anna", "1").map((notification) => ({ notification, isGone: true })));
  bus.interrupt();
  const all = [["1"], ["1", "2", "1 again", "interrupted"], ["interrupted"]];
  expect([first.heard, second.heard, other.heard]).toEqual(all);
});

test("who stops listening leaves nothing behind", async () => {
  const bus = createLocalLiveBus();
  const stop = await bus.listen("anna", createRecorder());
  expect(bus.userIds()).toEqual(["anna"]);
  stop();
  stop();
  expect([bus.userIds(), bus.hasListener("anna")]).toEqual([[], false]);
});

test("closing ends every stream, also one that comes later", async () => {
  const bus = createLocalLiveBus();
  const [early, late] = [createRecorder(), createRecorder()];
  await bus.listen("anna", early);
  await bus.close();
  await bus.listen("anna", late);
  expect([early.heard, late.heard]).toEqual([["closed"], ["closed"]]);
});
