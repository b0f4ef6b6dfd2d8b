import { type DehydratedState, dehydrate, hydrate, type Query } from "@tanstack/react-query";
import { get, set } from "idb-keyval";
import { client } from "../api/client.ts";
import { queryClient } from "../api/query-client.ts";
import { forgetKept, type Whose } from "./forget-kept.ts";
import { isKept } from "./kept-mutation.ts";
import { createKeptStore } from "./kept-store.ts";

/** Where this device keeps what was last seen. */
const store = createKeptStore("quick-photos", "seen");

/** A write after the last change within this time: often enough to lose nothing that matters, rarely enough to cost nothing. */
const pauseMs = 1_000;

/** Pages of a list that are kept: what somebody without a connection leafs through, not what they once scrolled by. */
const keptPages = 2;

/** Returns that are kept, the latest first. */
const keptQueries = 120;

interface Paged {
  pages: unknown[];
  pageParams: unknown[];
}

const isPaged = (data: unknown): data is Paged =>
  typeof data === "object" && data !== null && "pages" in data && "pageParams" in data;

const firstPages = (data: unknown): unknown =>
  isPaged(data) ? { pages: data.pages.slice(0, keptPages), pageParams: data.pageParams.slice(0, keptPages) } : data;

const isWorthKeeping = ({ meta, state }: Query): boolean => state.status === "success" && meta?.isKept !== false;

/** What is kept: answers, and what was done but not answered yet, which counts as waiting for the connection. */
function snapshot(): DehydratedState {
  const { queries, mutations } = dehydrate(queryClient, {
    shouldDehydrateQuery: isWorthKeeping,
    shouldDehydrateMutation: ({ state, options }) => state.status === "pending" && isKept(options),
    serializeData: firstPages,
  });
  const latest = queries.sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt).slice(0, keptQueries);
  return { queries: latest, mutations: mutations.map((it) => ({ ...it, state: { ...it.state, isPaused: true } })) };
}

/** What was seen last time is shown, and asked for anew. */
const asOld = (query: DehydratedState["queries"][number]) => ({
  ...query,
  state: { ...query.state, dataUpdatedAt: 0 },
});

/** Brings back what somebody last saw on this device, and what they did that was not sent; returns whether there was any. */
export async function restoreSeen(userId: string): Promise<boolean> {
  // A browser that keeps nothing (private windows of some) is a device that has seen nothing.
  const kept = await get<DehydratedState>(userId, store).catch(() => undefined);
  if (kept) hydrate(queryClient, { ...kept, queries: kept.queries.map(asOld) });
  return kept !== undefined;
}

/** Keeps what somebody sees from now on, a moment after it changes; returns how to stop. */
export function keepSeen(userId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    timer = undefined;
    if (client.session.read()?.userId !== userId) return; // they have just left, in another tab
    set(userId, snapshot(), store).catch(() => undefined);
  };
  const soon = () => {
    timer ??= setTimeout(save, pauseMs);
  };
  const stops = [queryClient.getQueryCache().subscribe(soon), queryClient.getMutationCache().subscribe(soon)];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** Forgets what people saw here, and what they did that was not sent. */
export const forgetSeen = (whose: Whose): Promise<void> => forgetKept(store, whose);
