import type { ApiError } from "@quick-photos/api";

/** Returns the header that says when to come again (RFC 9110, 10.2.3: whole seconds); none where that is of no use. */
export function retryAfter({ retryAfterMs }: ApiError): Record<string, string> {
  return retryAfterMs === undefined ? {} : { "retry-after": String(Math.ceil(retryAfterMs / 1_000)) };
}
