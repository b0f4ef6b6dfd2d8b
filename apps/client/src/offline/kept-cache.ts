import { type DehydratedState, dehydrate, hydrate, type Query } from "@tanstack/react-query";
import { get, getMany } from "idb-keyval";
import { queryClient } from "../api/query-client.ts";
import { forgetKept, type Whose } from "./forget-kept.ts";
import { countWaiting, isKept } from "./kept-mutation.ts";
import { keysOfWaitingElsewhere, seenStore, type Waiting } from "./seen-store.ts";

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

/** Returns what is to be kept: answers, and what was done but not answered yet, which counts as waiting for the connection. */
export function snapshot(): DehydratedState {
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

/**
 * Brings back what somebody last saw on this device; returns whether there was any. With it comes what versions of the app
 * before tabs kept it apart have left there to be sent.
 */
export async function restoreSeen(userId: string): Promise<boolean> {
  // A browser that keeps nothing (private windows of some) is a device that has seen nothing.
  const kept = await get<DehydratedState>(userId, seenStore).catch(() => undefined);
  if (kept) hydrate(queryClient, { ...kept, queries: kept.queries.map(asOld) });
  return kept !== undefined;
}

/** Returns how many things that somebody did on this device, in whichever tab, have not reached the server yet. */
export async function countUnsentChanges(userId: string): Promise<number> {
  const elsewhere = await keysOfWaitingElsewhere(userId);
  const kept = await getMany<Waiting | undefined>(elsewhere, seenStore).catch(() => []);
  return kept.reduce((sum, waiting) => sum + (waiting?.length ?? 0), countWaiting());
}

/** Forgets what people saw here, and what they did that was not sent. */
export const forgetSeen = (whose: Whose): Promise<void> => forgetKept(seenStore, whose);
