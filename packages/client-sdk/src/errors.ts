import type { AppRouter } from "@quick-photos/api";
import type { ErrorReason } from "@quick-photos/contract";
import { TRPCClientError } from "@trpc/client";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";

/**
 * What only the client can know: nobody answered, the caller gave up, the bytes were refused, the device does not hand
 * out a file's bytes (any more).
 */
export type ClientReason = "UNREACHABLE" | "ABORTED" | "UPLOAD_REFUSED" | "FILE_UNREADABLE";

/** Why a call failed: the server's closed set and the client's own. */
export type QuickPhotosReason = ErrorReason | ClientReason;

interface Failure {
  code: TRPC_ERROR_CODE_KEY;
  reason: QuickPhotosReason;
  fields?: Record<string, string[]> | undefined;
  message?: string | undefined;
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

/**
 * The one error every call of the client rejects with. `code` is tRPC's, `reason` is ours, `fields` names the inputs
 * at fault with what is wrong with each (empty when no field is). It is a `TRPCClientError`, so tRPC's links and
 * TanStack Query carry it through unchanged.
 */
export class QuickPhotosError extends TRPCClientError<AppRouter> {
  readonly code: TRPC_ERROR_CODE_KEY;
  readonly reason: QuickPhotosReason;
  readonly fields: Readonly<Record<string, string[]>>;
  /** Milliseconds after which the server asks to be called again; null where it does not. */
  readonly retryAfterMs: number | null;

  constructor({ code, reason, fields = {}, message = reason, retryAfterMs, cause }: Failure) {
    super(message, cause instanceof Error ? { cause } : {});
    Object.setPrototypeOf(this, QuickPhotosError.prototype); // the base class pins its own prototype
    this.name = "QuickPhotosError";
    this.code = code;
    this.reason = reason;
    this.fields = fields;
    this.retryAfterMs = retryAfterMs ?? null;
  }
}

/** Whether something caught is a `QuickPhotosError`, and, when a reason is given, one for that very reason. */
export function isQuickPhotosError<R extends QuickPhotosReason>(
  error: unknown,
  reason: R,
): error is QuickPhotosError & { readonly reason: R };
export function isQuickPhotosError(error: unknown): error is QuickPhotosError;
export function isQuickPhotosError(error: unknown, reason?: QuickPhotosReason): boolean {
  return error instanceof QuickPhotosError && (reason === undefined || error.reason === reason);
}

const tokenRefusals: readonly QuickPhotosReason[] = ["ACCESS_TOKEN_EXPIRED", "ACCESS_TOKEN_INVALID", "SESSION_ENDED"];

/**
 * Whether the server refused an access token, so that a newer one may do. Of a session that has ended there is none:
 * that the renewal is refused as well is what ends the session here.
 */
export const isRefusedToken = (error: unknown): boolean =>
  isQuickPhotosError(error) && tokenRefusals.includes(error.reason);

/** The same failure as a `QuickPhotosError`: without an answer in the API's shape it is `ABORTED` or `UNREACHABLE`. */
export function toQuickPhotosError(error: unknown): QuickPhotosError {
  if (error instanceof QuickPhotosError) return error;
  if (error instanceof TRPCClientError && error.data) {
    const { code, reason, fields, retryAfterMs } = (error as TRPCClientError<AppRouter>).data ?? {};
    const { message } = error;
    if (code && reason) return new QuickPhotosError({ code, reason, fields, message, retryAfterMs, cause: error });
  }
  if (isAbort(error)) return aborted(error);
  return new QuickPhotosError({ code: "SERVICE_UNAVAILABLE", reason: "UNREACHABLE", cause: error });
}

/** The failure of a call that its caller gave up. */
export const aborted = (cause?: unknown): QuickPhotosError =>
  new QuickPhotosError({ code: "CLIENT_CLOSED_REQUEST", reason: "ABORTED", cause });

const isAbort = (error: unknown): boolean =>
  error instanceof Error && (error.name === "AbortError" || (error.cause !== undefined && isAbort(error.cause)));
