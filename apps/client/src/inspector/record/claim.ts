import { projectionLagMs } from "../../api/reconcile-soon.ts";
import type { Act, SentRequest } from "./recording.ts";

/**
 * How long after an act, or after the last answer that it got, a request still belongs to it, in milliseconds: screens
 * ask for counts once more when these have caught up.
 */
export const patienceMs = projectionLagMs + 1_000;

/**
 * Whether a request that begins now follows from an act: browsers do not tell what a request was made for. It does
 * while what the act has asked for is on its way, and for a while after that.
 */
export function follows(act: Act | undefined, requests: readonly SentRequest[], now: number): boolean {
  if (!act) return false;
  const own = requests.filter(({ actId, isBackground }) => actId === act.id && !isBackground);
  if (own.some(({ endedAt }) => endedAt === null)) return true;
  const last = Math.max(act.at, ...own.map(({ endedAt }) => endedAt ?? 0));
  return now - last <= patienceMs;
}
