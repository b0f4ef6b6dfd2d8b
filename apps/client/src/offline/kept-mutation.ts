import type { MutationOptions } from "@tanstack/react-query";
import { queryClient } from "../api/query-client.ts";

type Kept<Data, Variables, Before> = Omit<MutationOptions<Data, Error, Variables, Before>, "mutationKey">;

/**
 * Declares what waits for a connection also over a restart of the app: it is kept on this device under its name, and sent
 * as it is declared here, but for what `resumed` says instead, since no screen waits for it then. The start of the app
 * reads the declarations of all files that are called `*-mutation.ts`.
 */
export function keptMutation<Data, Variables, Before = unknown>(
  name: string,
  declared: Kept<Data, Variables, Before>,
  resumed: Partial<Kept<Data, Variables, Before>> = {},
): MutationOptions<Data, Error, Variables, Before> {
  const mutationKey = [name];
  queryClient.setMutationDefaults<Data, Error, Variables, Before>(mutationKey, { ...declared, ...resumed });
  return { ...declared, mutationKey };
}

/** Returns whether something that is being done was declared to be kept. */
export const isKept = ({ mutationKey }: Pick<MutationOptions, "mutationKey">): boolean =>
  mutationKey !== undefined && queryClient.getMutationDefaults(mutationKey).mutationFn !== undefined;

/** Returns how many of the things that were done and are kept have not reached the server yet. */
export const countWaiting = (): number => queryClient.isMutating({ predicate: ({ options }) => isKept(options) });

/** Shows once more what was done and waits: another tab may have kept what it sees since, without that. */
export async function showWaiting(): Promise<void> {
  for (const { options, state, meta } of queryClient.getMutationCache().findAll({ status: "pending" })) {
    const { mutationKey } = options;
    await options.onMutate?.(state.variables, { client: queryClient, meta, ...(mutationKey && { mutationKey }) });
  }
}
