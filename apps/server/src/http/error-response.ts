import { errorShape, toApiError } from "@quick-photos/api";
import { retryAfter } from "./retry-after.ts";

/** Returns the answer to anything thrown, as tRPC gives it: the same JSON under every path, with its reason's status. */
export function errorResponse(thrown: unknown): Response {
  const apiError = toApiError(thrown);
  const error = errorShape(apiError);
  const headers = { "cache-control": "no-store", ...retryAfter([apiError]) };
  return Response.json({ error }, { status: error.data.httpStatus, headers });
}
