import type { AppRouter } from "@quick-photos/api";
import type { HTTPLinkOptions } from "@trpc/client";

/** `fetch` as tRPC's links call it. */
export type TrpcFetch = NonNullable<HTTPLinkOptions<AppRouter["_def"]["_config"]["$types"]>["fetch"]>;

/** A `fetch` for tRPC's links, whose options may name what they leave out as `undefined`, as every `fetch` takes it. */
export const toTrpcFetch =
  (fetch: typeof globalThis.fetch): TrpcFetch =>
  (input, init) =>
    fetch(input, init as RequestInit);
