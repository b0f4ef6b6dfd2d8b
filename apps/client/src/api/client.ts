import { createClient, createLocalSessionStore, createMemorySessionStore } from "@quick-photos/client-sdk";
import { errorMessage } from "../messages/error-messages.ts";
import { keepsValues } from "../ui/device-values.ts";
import { showToast } from "../ui/toasts.ts";

/**
 * This person's connection to the server that served the page; the session is shared by all tabs, or in a browser
 * that keeps nothing lasts as long as the page. Whoever finds themselves signed out hears it, whatever they were doing.
 */
export const client = createClient({
  baseUrl: location.origin,
  sessionStore: keepsValues ? createLocalSessionStore() : createMemorySessionStore(),
  onSessionEnded: () => showToast({ tone: "error", text: errorMessage("SESSION_ENDED") }),
});
