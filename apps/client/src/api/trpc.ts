import type { AppRouter } from "@quick-photos/client-sdk";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { client } from "./client.ts";
import { queryClient } from "./query-client.ts";

/** The procedures as TanStack Query options, e.g. `trpc.photos.byId.queryOptions({ photoId })`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: client.api, queryClient });
