import { type DehydratedState, onlineManager } from "@tanstack/react-query";
import { get, set } from "idb-keyval";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { client } from "../api/client.ts";
import { queryClient } from "../api/query-client.ts";
import { adoptLeft } from "./adopt-left.ts";
import { keepSeen } from "./keep-seen.ts";
import { countUnsentChanges, forgetSeen, restoreSeen } from "./kept-cache.ts";
import { keptMutation, showWaiting } from "./kept-mutation.ts";
import { keyOfWaiting, seenStore, type Waiting } from "./seen-store.ts";
import { tabId } from "./tab-lock.ts";

const elsewhere = "ana another-tab";
const own = keyOfWaiting("ana");
const sent: string[] = [];
const shown: string[] = [];
const noted = keptMutation<void, string>("noted", {
  onMutate: (text) => void shown.push(text),
  mutationFn: async (text) => void sent.push(text),
});
const kept = (key: string) => get<Waiting>(key, seenStore);

/** Does something that is sent as soon as there is a connection. */
const note = (text: string) => queryClient.getMutationCache().build(queryClient, noted).execute(text);

/** What a tab keeps that was closed before it sent something. */
function left(text: string): Waiting {
  const { variables: _, ...state } = queryClient.getMutationCache().build(queryClient, noted).state;
  queryClient.clear();
  return [{ mutationKey: ["noted"], state: { ...state, status: "pending", isPaused: true, variables: text } }];
}

/** Ends a wait for the connection. */
async function comeBack(): Promise<void> {
  onlineManager.setOnline(true);
  await queryClient.resumePausedMutations();
}

let stop = () => {};

beforeEach(() => {
  client.session.write({ userId: "ana", accessToken: "a", refreshToken: "r", expiresAt: "2999", obtainedAt: "2026" });
  stop = keepSeen("ana", 0);
});

afterEach(async () => {
  stop();
  vi.restoreAllMocks();
  client.session.write(null);
  queryClient.clear();
  sent.length = 0;
  shown.length = 0;
  await forgetSeen(() => true);
});

/** This tab is looked at again. */
const look = () => document.dispatchEvent(new Event("visibilitychange"));

/** Something is seen, and kept. */
async function see(): Promise<void> {
  queryClient.setQueryData(["seen"], "here");
  await expect.poll(async () => JSON.stringify(await get("ana", seenStore))).toContain("here");
}

test("what waits in a tab that lives stays there, counts, and is sent by the tab that is looked at when it is closed", async () => {
  const theirs = left("from another tab");
  await set(elsewhere, theirs, seenStore);
  await navigator.locks.request("quick-photos.tab another-tab", async () => {
    look();
    await see();
    expect(await kept(elsewhere)).toEqual(theirs);
    expect(await countUnsentChanges("ana")).toBe(1);
    expect(sent).toEqual([]);
  });
  look();
  await expect.poll(() => sent).toEqual(["from another tab"]);
  await expect.poll(() => kept(own)).toBeUndefined();
  expect(await kept(elsewhere)).toBeUndefined();
});

test("what a closed tab has left is shown and kept by the next start, and sent when the connection is back", async () => {
  await set(elsewhere, left("left behind"), seenStore);
  onlineManager.setOnline(false);
  expect(await adoptLeft("ana")).toBe(true);
  await showWaiting();
  expect(shown).toEqual(["left behind"]);
  expect(await kept(own)).toMatchObject([{ state: { variables: "left behind" } }]);
  expect(await kept(elsewhere)).toBeUndefined();
  expect(await adoptLeft("ana")).toBe(false);
  await comeBack();
  await expect.poll(() => kept(own)).toBeUndefined();
  expect(sent).toEqual(["left behind"]);
});

test("a tab holds its lock for as long as something waits in it", async () => {
  const holders = async () => (await navigator.locks.query()).held?.map(({ name }) => name);
  onlineManager.setOnline(false);
  const done = note("later");
  await expect.poll(holders).toEqual([`quick-photos.tab ${tabId}`]);
  await comeBack();
  await done;
  await expect.poll(holders).toEqual([]);
});

test("without locks each start takes over what is kept, and living tabs do not", async () => {
  stop();
  vi.spyOn(navigator, "locks", "get").mockReturnValue(undefined as unknown as LockManager);
  stop = keepSeen("ana", 0);
  await set(elsewhere, left("from a plain page"), seenStore);
  look();
  await see();
  expect(await kept(elsewhere)).toHaveLength(1);
  expect(await adoptLeft("ana")).toBe(true);
  expect(await kept(elsewhere)).toBeUndefined();
});

test("what the versions before kept with what was seen is sent, and kept apart until then", async () => {
  stop();
  await set("ana", { queries: [], mutations: left("from yesterday") } satisfies DehydratedState, seenStore);
  onlineManager.setOnline(false);
  expect(await restoreSeen("ana")).toBe(true);
  stop = keepSeen("ana", 0);
  await see();
  expect(await kept(own)).toMatchObject([{ state: { variables: "from yesterday" } }]);
  expect(await get("ana", seenStore)).toMatchObject({ mutations: [] });
  await comeBack();
  expect(sent).toEqual(["from yesterday"]);
});
