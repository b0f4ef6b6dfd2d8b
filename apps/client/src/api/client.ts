import { createClient, createLocalSessionStore } from "@quick-photos/client-sdk";

/** This person's connection to the server that served the page; the session is shared by all tabs. */
export const client = createClient({ baseUrl: location.origin, sessionStore: createLocalSessionStore() });
