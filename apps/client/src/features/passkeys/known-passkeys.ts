import type { Passkey } from "@quick-photos/client-sdk";
import { passkeysQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";

/** Changes what this device knows of one's passkeys, once the server has; an answer under way would put it back. */
export async function changeKnownPasskeys(change: (items: Passkey[]) => Passkey[]): Promise<void> {
  const { queryKey } = passkeysQuery();
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (known) => known && { items: change(known.items) });
}
