import { createListeners } from "./listeners.ts";
import { createMemorySessionStore } from "./memory-session-store.ts";
import type { SessionStore, StoredSession } from "./session-store.ts";

const defaultKey = "quick-photos.session";

/**
 * A store in `localStorage`: it survives a reload and is shared by every tab of the origin. Renewals are serialised
 * over the tabs with the Web Locks API, which browsers offer on secure origins only; elsewhere within this tab alone.
 */
export function createLocalSessionStore(key: string = defaultKey): SessionStore {
  const listeners = createListeners();
  const withinTab = createMemorySessionStore();
  let raw: string | null | undefined;
  let parsed: StoredSession | null = null;
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) listeners.notify();
  });
  return {
    read() {
      const now = localStorage.getItem(key);
      if (now !== raw) {
        raw = now;
        parsed = parse(now);
      }
      return parsed; // the same object until it changes, as useSyncExternalStore asks
    },
    write(session) {
      if (session) localStorage.setItem(key, JSON.stringify(session));
      else localStorage.removeItem(key);
      listeners.notify();
    },
    subscribe: listeners.add,
    exclusively: <T>(task: () => Promise<T>): Promise<T> =>
      // biome-ignore lint/plugin: asked for before it is used
      typeof navigator === "object" && navigator.locks
        ? // biome-ignore lint/plugin: it is there
          (navigator.locks.request(key, task) as Promise<T>)
        : withinTab.exclusively(task),
  };
}

function parse(text: string | null): StoredSession | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isStoredSession(value) ? value : null;
  } catch {
    return null; // somebody else's text under our key reads as signed out
  }
}

const isStoredSession = (value: unknown): value is StoredSession =>
  typeof value === "object" &&
  value !== null &&
  ["accessToken", "refreshToken", "expiresAt", "userId", "obtainedAt"].every(
    (name) => typeof (value as Record<string, unknown>)[name] === "string",
  );
