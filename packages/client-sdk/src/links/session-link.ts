import type { AppRouter } from "@quick-photos/api";
import type { Operation, TRPCLink } from "@trpc/client";
import { observable, type Unsubscribable } from "@trpc/server/observable";
import { isRefusedToken, toQuickPhotosError } from "../errors.ts";
import type { SessionRenewal } from "../session/session-renewal.ts";
import type { StoredSession } from "../session/session-store.ts";

/** The name under which an operation's context carries its access token to the header. */
export const accessTokenContextKey = "accessToken";

/** Sends each call with a usable access token; a refused one is renewed and the call repeated once. */
export const createSessionLink =
  (renewal: SessionRenewal): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let running: Unsubscribable | undefined;
      let stopped = false;
      const fail = (error: unknown) => observer.error(toQuickPhotosError(error));
      const send = (session: StoredSession | null, mayRenew: boolean): void => {
        if (stopped) return;
        running = next(withSession(op, session)).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error(error) {
            if (!session || !mayRenew || !isRefusedToken(error)) return fail(error);
            renewal.renew(session).then((renewed) => send(renewed, false), fail);
          },
        });
      };
      renewal.current().then((session) => send(session, true), fail);
      return () => {
        stopped = true;
        running?.unsubscribe();
      };
    });

const withSession = (op: Operation, session: StoredSession | null): Operation =>
  session ? { ...op, context: { ...op.context, [accessTokenContextKey]: session.accessToken } } : op;
