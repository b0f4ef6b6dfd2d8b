import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";

/** Returns the answer to a request that is not a developer's, as tRPC gives its errors; it says what is wrong with it. */
export function refuseStranger(strangeness: string): Response {
  const message = `Only developers at this machine may inspect the server: ${strangeness}.`;
  const data = { code: "FORBIDDEN", httpStatus: 403, path: null };
  const error = { message, code: TRPC_ERROR_CODES_BY_KEY.FORBIDDEN, data };
  return Response.json({ error }, { status: 403, headers: { "cache-control": "no-store" } });
}
