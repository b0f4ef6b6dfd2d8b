import type { StoredSession } from "@quick-photos/client-sdk";
import { useSyncExternalStore } from "react";
import { client } from "./client.ts";

/** Who is signed in on this device, `null` for nobody; follows other tabs. */
export const useSession = (): StoredSession | null =>
  useSyncExternalStore(client.session.subscribe, client.session.read);
