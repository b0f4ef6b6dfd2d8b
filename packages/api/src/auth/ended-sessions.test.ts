import { endedSessionMs } from "@quick-photos/db/items";
import { expect, test } from "vitest";
import { createEndedSessions } from "./ended-sessions.ts";

const phone = { userId: "anna", sessionId: "phone" };
const tablet = { userId: "anna", sessionId: "tablet" };
const nameless = { userId: "anna", sessionId: null };

/** Two processes on one bus, which tells at once. */
function openTwo() {
  const clock = { ms: 1_000 };
  const listeners: ((marks: string[]) => void)[] = [];
  const open = (at: number) => {
    const tellEnded = (marks: string[]) => listeners[1 - at]?.(marks);
    const onEnded = (listener: (marks: string[]) => void) => void listeners.push(listener);
    return createEndedSessions({ bus: { tellEnded, onEnded }, now: () => new Date(clock.ms) });
  };
  return { clock, here: open(0), there: open(1) };
}

test("a session that ends in one process has ended in both, and no other has", () => {
  const { here, there } = openTwo();
  here.end([phone]);
  for (const { has } of [here, there]) {
    expect([phone, tablet, nameless, { ...phone, userId: "ben" }].map(has)).toEqual([true, false, false, false]);
  }
});

test("an account ends with all its sessions, also those without a name", () => {
  const { here, there } = openTwo();
  here.endAccount("anna");
  expect([phone, tablet, nameless, { ...phone, userId: "ben" }].map(there.has)).toEqual([true, true, true, false]);
  expect([there.hasAccount("anna"), there.hasAccount("ben")]).toEqual([true, false]);
});

test("what has ended is forgotten once every token of it has run out", () => {
  const { clock, here } = openTwo();
  here.end([phone]);
  clock.ms += endedSessionMs - 1;
  here.end([tablet]);
  expect([phone, tablet].map(here.has)).toEqual([true, true]);
  clock.ms += 1;
  here.end([{ userId: "ben", sessionId: "phone" }]);
  expect([phone, tablet].map(here.has)).toEqual([false, true]);
});

test("whoever watches hears of an end once, at once when it has come already, and not after leaving", () => {
  const { here, there } = openTwo();
  const heard: string[] = [];
  const leave = there.watch(tablet, () => heard.push("tablet"));
  there.watch(phone, () => heard.push("phone"));
  leave();
  here.end([phone, tablet]);
  here.end([phone]);
  there.watch(phone, () => heard.push("late"));
  expect(heard).toEqual(["phone", "late"]);
});
