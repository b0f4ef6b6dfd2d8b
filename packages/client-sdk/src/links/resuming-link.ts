import type { AppRouter } from "@quick-photos/api";
import type { Operation, TRPCLink } from "@trpc/client";
import { observable, type Unsubscribable } from "@trpc/server/observable";
import { isRefusedToken, type QuickPhotosError, toQuickPhotosError } from "../errors.ts";
import { isTransient, type RetryPolicy, retryDelayMs } from "../retry-policy.ts";
import type { StreamSession } from "./stream-session.ts";

interface ResumingOptions {
  session: StreamSession;
  retry: RetryPolicy;
}

/** Longest pause before a stream is opened again, in milliseconds: a person looks up from the phone and it is there. */
const longestPauseMs = 30_000;

/**
 * Keeps a stream going over failures that pass and tokens that end: it opens it again after the last event received,
 * for as long as somebody is subscribed. A token that is refused right after a new one was had ends it.
 */
export const createResumingLink =
  ({ session, retry }: ResumingOptions): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let running: Unsubscribable | undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let lastEventId: string | undefined;
      let failures = 0;
      let refusals = 0;
      const pauseMs = (error: QuickPhotosError): number | null => {
        if (isRefusedToken(error)) {
          session.refused();
          refusals += 1;
          return refusals === 1 ? 0 : null;
        }
        return isTransient(error) ? Math.min(longestPauseMs, retryDelayMs(retry, failures, error)) : null;
      };
      const open = (): void => {
        running = next(resumedAfter(op, lastEventId)).subscribe({
          next(value) {
            if ("id" in value.result && value.result.id) {
              lastEventId = value.result.id;
              failures = 0;
              refusals = 0;
            }
            observer.next(value);
          },
          complete: () => observer.complete(),
          error(caught) {
            failures += 1;
            const error = toQuickPhotosError(session.takeProblem() ?? caught);
            const ms = pauseMs(error);
            if (ms === null) observer.error(error);
            else timer = setTimeout(open, ms);
          },
        });
      };
      open();
      return () => {
        clearTimeout(timer);
        running?.unsubscribe();
      };
    });

function resumedAfter(op: Operation, lastEventId: string | undefined): Operation {
  return lastEventId === undefined ? op : { ...op, input: { ...(op.input as object | undefined), lastEventId } };
}
