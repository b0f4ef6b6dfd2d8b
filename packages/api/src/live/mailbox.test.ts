import { expect, test } from "vitest";
import { sampleNotification } from "../../test/sample-entities.ts";
import { createMailbox } from "./mailbox.ts";

const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, "0")}:00.000Z`;
const letter = (notificationId: string, minute = 0) => ({
  ...sampleNotification,
  notificationId,
  changedAt: at(minute),
});

test("waits until something arrives, and gives it out once", async () => {
  const mailbox = createMailbox();
  const taken = mailbox.take();
  mailbox.notified(letter("a"));
  expect(await taken).toEqual({ notifications: [letter("a")], retold: [], isInterrupted: false });
  mailbox.interrupted();
  expect(await mailbox.take()).toEqual({ notifications: [], retold: [], isInterrupted: true });
});

test("keeps a row once, in its newest state and place", async () => {
  const mailbox = createMailbox();
  for (const one of [letter("a", 1), letter("b", 2), letter("a", 3)]) mailbox.notified(one);
  expect((await mailbox.take()).notifications).toEqual([letter("b", 2), letter("a", 3)]);
});

test("what is no news comes after what is, as it is now, and what is gone is told of no more", async () => {
  const mailbox = createMailbox();
  const shrunk = { ...letter("a", 1), at: at(9) };
  for (const one of [letter("a", 1), letter("b", 2)]) mailbox.notified(one);
  mailbox.retold({ notification: shrunk, isGone: false });
  mailbox.retold({ notification: letter("b", 2), isGone: true });
  expect(await mailbox.take()).toEqual({
    notifications: [shrunk],
    retold: [
      { notification: shrunk, isGone: false },
      { notification: letter("b", 2), isGone: true },
    ],
    isInterrupted: false,
  });
  mailbox.retold({ notification: letter("b", 2), isGone: true });
  mailbox.notified(letter("b", 3));
  expect(await mailbox.take()).toMatchObject({ notifications: [letter("b", 3)], retold: [] });
});

test("counts as interrupted when more arrives than it keeps", async () => {
  const mailbox = createMailbox();
  for (let row = 0; row < 1_000; row++) mailbox.notified(letter(`row ${row}`));
  const { notifications, isInterrupted } = await mailbox.take();
  expect([notifications.length <= 100, isInterrupted]).toEqual([true, true]);
});

test("ends a wait under way and every later one, with the first reason", async () => {
  const mailbox = createMailbox();
  const taken = mailbox.take();
  mailbox.end(new Error("first"));
  mailbox.closed();
  mailbox.notified(letter("a"));
  await expect(taken).rejects.toThrow("first");
  await expect(mailbox.take()).rejects.toThrow("first");
});

test("closes with the error that ends a stream without a word", async () => {
  const mailbox = createMailbox();
  mailbox.closed();
  await expect(mailbox.take()).rejects.toMatchObject({ name: "AbortError" });
});
