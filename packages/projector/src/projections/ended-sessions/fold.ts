import { accountMark, endedSessionMs, sessionMark } from "@quick-photos/db/items";
import type { Change } from "../../changes/change.ts";

/** What access tokens are known by that are refused from now on. */
export interface EndedMark {
  mark: string;
  /** After this time, in milliseconds since the epoch, every such token has run out by itself; null while one may be new. */
  until: number | null;
}

function markOf(change: Change): EndedMark[] {
  if (change.type === "userRemoved") return [{ mark: accountMark(change.profile.userId), until: null }];
  if (change.type !== "sessionEnded") return [];
  const { rotatedAt } = change.session;
  return [{ mark: sessionMark(change.session), until: Date.parse(rotatedAt) + endedSessionMs }];
}

/** Returns what a batch has ended, each once. */
export function foldEndedSessions(changes: Change[]): EndedMark[] {
  return [...new Map(changes.flatMap(markOf).map((ended) => [ended.mark, ended])).values()];
}
