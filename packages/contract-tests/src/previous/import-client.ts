import type { createClient } from "@quick-photos/client-sdk";
import type { PreviousRelease } from "@quick-photos/testing/previous-release";

/** Returns the client of a release, as far as it is typed as the one of today. */
export async function importClient({ clientSdk }: PreviousRelease): Promise<{ createClient: typeof createClient }> {
  return import(clientSdk);
}
