import { createClient, createLocalSessionStore } from "@quick-photos/client-sdk";
import { errorMessage } from "../messages/error-messages.ts";
import { showToast } from "../ui/toasts.ts";

/**
 * This person's connection to the server that served the page; the session is shared by all tabs. Whoever finds
 * themselves signed out hears it, whatever they were doing.
 */
export const client = createClient({
  baseUrl: location.origin,
  sessionStore: createLocalSessionStore(),
  onSessionEnded: () => showToast({ tone: "error", text: errorMessage("SESSION_ENDED") }),
});
