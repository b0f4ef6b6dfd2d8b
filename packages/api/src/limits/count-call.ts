import type { Identity } from "../auth/authenticate.ts";
import { ApiError } from "../errors/api-error.ts";
import { type CallLimit, callLimits, type ProcedureLimit } from "./call-limits.ts";
import { isWrongSecret } from "./is-wrong-secret.ts";
import type { RequestLimits } from "./request-limits.ts";

/** Who is counted, and by what. */
interface Counted extends Pick<Identity, "viewer"> {
  limits: RequestLimits;
}

/**
 * Counts a call against what its procedure has declared: by person, or by address where nobody is signed in. Throws
 * `TOO_MANY_CALLS`, and `NOT_IN_A_BATCH` for one of several secrets in a request.
 */
export async function countCall({ limits, viewer }: Counted, name: ProcedureLimit) {
  const { by, isAlone }: CallLimit = callLimits[name];
  if (isAlone && limits.secrets > 1) throw new ApiError("NOT_IN_A_BATCH");
  const { limiter, address } = limits;
  if (by === "address") expectRoom(await limiter.take(name, address));
  else if (viewer) expectRoom(await limiter.take(name, viewer.userId));
  else expectRoom(await limiter.take("visits", address));
}

/** Takes a call back that does not count after all, by the error it ended with. */
export async function settleCall({ limits }: Counted, name: ProcedureLimit, error?: unknown): Promise<void> {
  const { onlyWrong }: CallLimit = callLimits[name];
  if (onlyWrong && !isWrongSecret(error)) await limits.limiter.giveBack(name, limits.address);
}

/** Throws `TOO_MANY_CALLS` when there are milliseconds to wait. */
export function expectRoom(retryAfterMs: number): void {
  if (retryAfterMs > 0) throw new ApiError("TOO_MANY_CALLS", { retryAfterMs });
}
