import type { ErrorReason } from "@quick-photos/contract";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { type TRPC_ERROR_CODE_KEY, TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import type { ApiError, FieldErrors } from "./api-error.ts";

/** An error as it travels: JSON-RPC's number and a sentence, and in `data` what a program decides by. */
export interface ErrorShape {
  message: string;
  code: (typeof TRPC_ERROR_CODES_BY_KEY)[TRPC_ERROR_CODE_KEY];
  data: {
    code: TRPC_ERROR_CODE_KEY;
    httpStatus: number;
    /** The procedure, null when the request never reached one. */
    path: string | null;
    reason: ErrorReason;
    /** With `INPUT_INVALID` and `PASSWORD_TOO_COMMON`: the top-level fields at fault; `input` stands for the input as a whole. */
    fields?: FieldErrors;
    /** Milliseconds to wait before the same call is made again; absent where repeating it is of no use. */
    retryAfterMs?: number;
  };
}

/** Returns the wire shape of an error, field by field: nothing of its cause and never a stack. */
export function errorShape(error: ApiError, path: string | null = null): ErrorShape {
  return {
    message: error.message,
    code: TRPC_ERROR_CODES_BY_KEY[error.code],
    data: {
      code: error.code,
      httpStatus: getHTTPStatusCodeFromError(error),
      path,
      reason: error.reason,
      ...(error.fields ? { fields: error.fields } : {}),
      ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
    },
  };
}
