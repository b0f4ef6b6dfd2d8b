import { errorShape, toApiError } from "@quick-photos/api";

/** Answers anything thrown as tRPC would: the same JSON under every path, with the status of its reason. */
export function errorResponse(thrown: unknown): Response {
  const error = errorShape(toApiError(thrown));
  return Response.json({ error }, { status: error.data.httpStatus });
}
