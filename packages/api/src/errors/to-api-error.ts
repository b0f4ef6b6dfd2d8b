import type { ErrorReason } from "@quick-photos/contract";
import { DbError } from "@quick-photos/db";
import { MediaError } from "@quick-photos/media";
import { TRPCError } from "@trpc/server";
import * as z from "zod";
import { ApiError } from "./api-error.ts";
import { dbReasons, mediaReasons } from "./dependency-reasons.ts";
import { toInputError } from "./input-error.ts";

/** How tRPC words its refusal of a long batch; it has no code of its own for it (a test pins the words). */
const batchTooLargeMessage = "Batch call exceeds maximum size";

/** What tRPC itself refuses before any procedure runs; `INTERNAL` is what it makes of anything unknown. */
function protocolReason(error: TRPCError): ErrorReason {
  switch (error.code) {
    case "NOT_FOUND":
      return "PROCEDURE_NOT_FOUND";
    case "METHOD_NOT_SUPPORTED":
      return "METHOD_NOT_SUPPORTED";
    case "UNSUPPORTED_MEDIA_TYPE":
      return "CONTENT_TYPE_UNSUPPORTED";
    case "PAYLOAD_TOO_LARGE":
      return "BODY_TOO_LARGE";
    case "PARSE_ERROR":
      return "BODY_MALFORMED";
    case "BAD_REQUEST":
      if (error.cause instanceof SyntaxError) return "BODY_MALFORMED";
      return error.message === batchTooLargeMessage ? "BATCH_TOO_LARGE" : "REQUEST_MALFORMED";
    default:
      return "INTERNAL";
  }
}

/**
 * Returns anything thrown as one error of the closed set. What is unknown becomes `INTERNAL`, with the original as
 * `cause` for the server's log.
 */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof DbError) return new ApiError(dbReasons[thrown.code], { cause: thrown });
  if (thrown instanceof MediaError) return new ApiError(mediaReasons[thrown.code], { cause: thrown });
  if (!(thrown instanceof TRPCError)) return new ApiError("INTERNAL", { cause: thrown });
  const { cause } = thrown;
  if (cause instanceof ApiError || cause instanceof DbError || cause instanceof MediaError) return toApiError(cause);
  // An output that fails its schema also carries a ZodError, but as an internal error: that one is our defect.
  if (cause instanceof z.ZodError && thrown.code === "BAD_REQUEST") return toInputError(cause);
  return new ApiError(protocolReason(thrown), { cause: cause ?? thrown });
}
