import type { AppRouter } from "@quick-photos/api";
import type { Operation, TRPCLink } from "@trpc/client";
import { observable, type Unsubscribable } from "@trpc/server/observable";
import { isInvited, isTransient, mayRetry, type RetryPolicy, retryDelayMs } from "../retry-policy.ts";

interface RepeatingOptions {
  retry: RetryPolicy;
  /** Mutations that are sent once, whatever becomes of them. */
  once: ReadonlySet<string>;
}

/**
 * Makes a call again that failed in passing: a query whenever nobody answered or the service is away, a mutation when
 * the service has answered that it may be repeated.
 */
export const createRepeatingLink =
  ({ retry, once }: RepeatingOptions): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let running: Unsubscribable | undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let attempt = 0;
      const send = (): void => {
        attempt += 1;
        running = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error(error) {
            if (!isRepeatable(op, error, once) || !mayRetry(retry, attempt, error)) observer.error(error);
            else timer = setTimeout(send, retryDelayMs(retry, attempt, error));
          },
        });
      };
      send();
      return () => {
        clearTimeout(timer);
        running?.unsubscribe();
      };
    });

function isRepeatable({ type, path }: Operation, error: unknown, once: ReadonlySet<string>): boolean {
  if (type === "query") return isTransient(error);
  return type === "mutation" && !once.has(path) && isInvited(error);
}
