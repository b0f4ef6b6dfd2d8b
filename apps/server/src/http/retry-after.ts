import type { ApiError } from "@quick-photos/api";

/**
 * Returns the header that says when to come again (RFC 9110, 10.2.3: whole seconds), for several errors when all may be
 * tried again; none where that is of no use.
 */
export function retryAfter(errors: Pick<ApiError, "retryAfterMs">[]): Record<string, string> {
  const pauses = errors.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
  return pauses.length === 0 ? {} : { "retry-after": String(Math.ceil(Math.max(...pauses) / 1_000)) };
}
