import type { Session } from "@quick-photos/contract";
import { isQuickPhotosError, QuickPhotosError } from "../errors.ts";
import type { SessionStore, StoredSession } from "./session-store.ts";

/** How long before its end an access token counts as used up: a slow request must still arrive in time. */
const marginMs = 30_000;

/** Keeps the stored session usable. */
export interface SessionRenewal {
  /** The session to call with, renewed first when its access token is about to end; `null` when signed out. */
  current(): Promise<StoredSession | null>;
  /** A session newer than the refused one; rejects with `SESSION_ENDED` when there is none to be had. */
  renew(refused: StoredSession): Promise<StoredSession>;
}

interface SessionRenewalOptions {
  store: SessionStore;
  /** Trades a refresh token for a new session, once; the same again with the same key. */
  refresh: (renewal: { refreshToken: string; renewalKey: string }) => Promise<Session>;
  now: () => Date;
  /** Called when the server has refused a renewal for good, before the session is forgotten. */
  onEnded: () => void;
}

/**
 * Renewal that happens once however many calls ask: the store's lock keeps other tabs out, and whoever gets it next
 * finds the new session there. A refresh token works once, so two renewals at a time would end the session. The key is
 * stored before the question is asked: on a bad connection the answer may be lost, and the page closed meanwhile. Where
 * a browser has no locks, two tabs ask with the same key, and the later one takes the session that the other has stored.
 */
export function createSessionRenewal({ store, refresh, now, onEnded }: SessionRenewalOptions): SessionRenewal {
  const renew = (refused: StoredSession): Promise<StoredSession> =>
    store.exclusively(async () => {
      const held = store.read();
      if (!held) throw sessionEnded();
      if (held.accessToken !== refused.accessToken) return held;
      const { refreshToken, renewalKey = createRenewalKey() } = held;
      if (!held.renewalKey) store.write({ ...held, renewalKey });
      const renewedElsewhere = () => {
        const stored = store.read();
        return stored?.userId === held.userId && stored.refreshToken !== refreshToken ? stored : null;
      };
      let next: Session;
      try {
        next = await refresh({ refreshToken, renewalKey });
      } catch (error) {
        if (!isRefusal(error)) throw error;
        const other = renewedElsewhere();
        if (other) return other;
        if (store.read()?.refreshToken === refreshToken) {
          onEnded();
          store.write(null);
        }
        throw sessionEnded(error);
      }
      const other = renewedElsewhere();
      if (other) return other;
      if (store.read()?.refreshToken !== refreshToken) throw sessionEnded(); // signed out meanwhile
      const renewed = { ...next, userId: held.userId, obtainedAt: now().toISOString() };
      store.write(renewed);
      return renewed;
    });
  return {
    renew,
    async current() {
      const held = store.read();
      return held && isAboutToEnd(held, now()) ? renew(held) : held;
    },
  };
}

/** 32 random bytes, base64url (RFC 4648, section 5). */
function createRenewalKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** A token that already looked used up when it arrived says that this device's clock is wrong: the server decides. */
function isAboutToEnd({ expiresAt, obtainedAt }: StoredSession, now: Date): boolean {
  const endMs = Date.parse(expiresAt) - marginMs;
  return now.getTime() >= endMs && Date.parse(obtainedAt) < endMs;
}

/** The server's word that the refresh token is of no use; anything else says nothing about the session. */
const isRefusal = (error: unknown): boolean =>
  isQuickPhotosError(error) && (error.code === "UNAUTHORIZED" || error.code === "BAD_REQUEST");

const sessionEnded = (cause?: unknown): QuickPhotosError =>
  new QuickPhotosError({ code: "UNAUTHORIZED", reason: "SESSION_ENDED", cause });
