import { errorShape, toApiError } from "@quick-photos/api";

/**
 * Answers anything thrown as tRPC would: the same JSON under every path, with the status of its reason. The connection
 * ends with it, for a request may be refused before its body is read, and what is left of a body gets in the way of
 * the next request.
 */
export function errorResponse(thrown: unknown): Response {
  const error = errorShape(toApiError(thrown));
  return Response.json({ error }, { status: error.data.httpStatus, headers: { connection: "close" } });
}
