import type { AppRouter, RouterInputs, RouterOutputs } from "@quick-photos/api";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { SessionStore, StoredSession } from "../session/session-store.ts";

interface Call {
  path: string;
  /** Who was signed in when it was made. */
  callerId: string | undefined;
  input: unknown;
  output: unknown;
}

/**
 * Keeps the store in step with the calls that begin, renew and end a session, whoever makes them. What comes back after
 * somebody else has signed in changes nothing for them.
 */
export const createSessionCaptureLink =
  (store: SessionStore, now: () => Date): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      const callerId = store.read()?.userId;
      return next(op).subscribe({
        next(value) {
          if ("data" in value.result) {
            const after = sessionAfter({ ...op, callerId, output: value.result.data }, store.read(), now);
            if (after !== undefined) store.write(after);
          }
          observer.next(value);
        },
        complete: () => observer.complete(),
        error: (error) => observer.error(error),
      });
    });

/** The session a call leaves behind, `undefined` when it changes none. Its path decides what input and output are. */
function sessionAfter({ path, callerId, input, output }: Call, held: StoredSession | null, now: () => Date) {
  const obtainedAt = now().toISOString();
  const isHeld = () => held?.refreshToken === (input as RouterInputs["session"]["refresh"]).refreshToken;
  switch (path) {
    case "users.create":
    case "session.signIn":
    case "session.signInWithPasskey":
    case "session.recover": {
      const { user, session } = output as RouterOutputs["session"]["signIn"];
      return { ...session, userId: user.userId, obtainedAt };
    }
    case "session.refresh": {
      const { session } = output as RouterOutputs["session"]["refresh"];
      return held && isHeld() ? { ...session, userId: held.userId, obtainedAt } : undefined;
    }
    case "session.signOut":
      return isHeld() ? null : undefined;
    case "users.remove":
      return held?.userId === callerId ? null : undefined;
    default:
      return undefined;
  }
}
