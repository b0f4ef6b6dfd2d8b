import { errorShape, toApiError } from "@quick-photos/api";
import { retryAfter } from "./retry-after.ts";

/**
 * Answers anything thrown as tRPC would: the same JSON under every path, with the status of its reason. The connection
 * ends with it, for a request may be refused before its body is read, and what is left of a body gets in the way of
 * the next request.
 */
export function errorResponse(thrown: unknown): Response {
  const apiError = toApiError(thrown);
  const error = errorShape(apiError);
  const headers = { connection: "close", ...retryAfter(apiError) };
  return Response.json({ error }, { status: error.data.httpStatus, headers });
}
