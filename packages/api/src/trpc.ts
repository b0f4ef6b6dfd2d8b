import type { ErrorReason } from "@quick-photos/contract";
import { initTRPC } from "@trpc/server";
import type { Caller } from "./auth/caller.ts";
import type { Context } from "./context.ts";
import { ApiError } from "./errors/api-error.ts";
import { errorShape } from "./errors/error-shape.ts";
import { toApiError } from "./errors/to-api-error.ts";
import type { ProcedureLimit } from "./limits/call-limits.ts";
import { countCall, settleCall } from "./limits/count-call.ts";
import { entriesOf } from "./limits/entries-of.ts";
import { parseAtOnce } from "./parse-at-once.ts";

/**
 * Silence on an event stream, in milliseconds, before the server shows that it is there: often enough for the proxies in
 * between, whose patience is commonly a minute.
 */
const pingMs = 20_000;

/** What every procedure declares. */
export interface ProcedureMeta {
  /** What its calls are counted as. */
  limit: ProcedureLimit;
  /** What may keep a call from an answer, but for what its input's schema refuses and what befalls any call. */
  refusals: readonly ErrorReason[];
}

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    // A client that has missed two pings does not wait for a third.
    sse: { ping: { enabled: true, intervalMs: pingMs }, client: { reconnectAfterInactivityMs: 2.5 * pingMs } },
    errorFormatter: ({ error, path }) => errorShape(toApiError(error), path ?? null),
  });

/** Builds a router. */
export const router = t.router;

/** Builds a caller that runs procedures without HTTP. */
export const createCallerFactory = t.createCallerFactory;

/** Returns why a call did not succeed. */
const reasonOf = (result: { ok: true } | { ok: false; error: unknown }) =>
  result.ok ? null : toApiError(result.error).reason;

/** Returns why whoever calls is not let in, null where they are. */
type Refuse = (ctx: Context) => ApiError | null;

/** Returns what every procedure begins with, in two steps: for each of them, tRPC copies the whole context. */
const procedureFor = <Viewer extends Caller | null>(limit: ProcedureLimit, refusals: ErrorReason[], refuse: Refuse) =>
  parseAtOnce(
    t.procedure
      .meta({ limit, refusals: [...refusals, "TOO_MANY_CALLS"] })
      .use(async ({ ctx, path, next }) => {
        // Who is no `Viewer` is refused in the next step.
        const call = () => next({ ctx: { db: ctx.db.forCall(path), viewer: ctx.viewer as Viewer } });
        const result = await (ctx.observeCall ? ctx.observeCall(path, call, reasonOf) : call());
        if (!result.ok) throw toApiError(result.error);
        return result;
      })
      .use(async ({ ctx, type, getRawInput, next }) => {
        await countCall(ctx, limit);
        const isTooMuch = type === "query" && !ctx.limits.spend(entriesOf(await getRawInput()));
        if (isTooMuch) throw new ApiError("BATCH_TOO_LARGE");
        const refusal = refuse(ctx);
        if (refusal) {
          await settleCall(ctx, limit, refusal);
          throw refusal;
        }
        const result = await next();
        await settleCall(ctx, limit, result.ok ? undefined : result.error);
        return result;
      }),
  );

/**
 * The procedure for those who come for a session: a stale access token, which clients attach to everything, is no
 * obstacle. As for all procedures, its calls are counted as what it declares, its database calls are metered under its
 * name, and it fails with an `ApiError` only. `refusals` are the reasons that it has itself.
 */
export const openProcedure = (limit: ProcedureLimit, ...refusals: ErrorReason[]) =>
  procedureFor<Caller | null>(limit, refusals, () => null);

/** Why the token that a caller presents is not taken: one that is bad is an error, so that the client knows to renew it. */
const tokenRefusals = ["ACCESS_TOKEN_INVALID", "ACCESS_TOKEN_EXPIRED", "SESSION_ENDED"] as const;

/**
 * Refuses the token of a session that has ended. That is looked up in memory with every procedure, and not once a
 * request: a long one, as an export is, ends with its session.
 */
const refuseToken: Refuse = ({ tokenProblem, viewer, endedSessions }) => {
  if (tokenProblem) return tokenProblem;
  return viewer && endedSessions.has(viewer) ? new ApiError("SESSION_ENDED") : null;
};

/** The procedure for everybody; the token of a session that has ended is an error. */
export const publicProcedure = (limit: ProcedureLimit, ...refusals: ErrorReason[]) =>
  procedureFor<Caller | null>(limit, [...refusals, ...tokenRefusals], refuseToken);

/** The procedure for those with a session: `ctx.viewer` is who calls. */
export const signedInProcedure = (limit: ProcedureLimit, ...refusals: ErrorReason[]) =>
  procedureFor<Caller>(
    limit,
    [...refusals, ...tokenRefusals, "SIGN_IN_REQUIRED"],
    (ctx) => refuseToken(ctx) ?? (ctx.viewer ? null : new ApiError("SIGN_IN_REQUIRED")),
  );

/** The procedure for those who leave: as for those with a session, and repeatable when the account is gone. */
export const leavingProcedure = (limit: ProcedureLimit, ...refusals: ErrorReason[]) =>
  procedureFor<Caller>(
    limit,
    [...refusals, ...tokenRefusals, "SIGN_IN_REQUIRED"],
    ({ tokenProblem, viewer, endedSessions }) => {
      if (tokenProblem) return tokenProblem;
      if (!viewer) return new ApiError("SIGN_IN_REQUIRED");
      const isEnded = endedSessions.has(viewer) && !endedSessions.hasAccount(viewer.userId);
      return isEnded ? new ApiError("SESSION_ENDED") : null;
    },
  );
