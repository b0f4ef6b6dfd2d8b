import type { Db } from "@quick-photos/db";
import type { Media } from "@quick-photos/media";
import type { AccessTokens } from "./auth/access-tokens.ts";
import type { Identity } from "./auth/authenticate.ts";
import type { EndedSessions } from "./auth/ended-sessions.ts";
import type { Passwords } from "./auth/passwords.ts";
import type { RequestLimits } from "./limits/request-limits.ts";
import type { LiveBus } from "./live/live-bus.ts";
import type { ObserveCall } from "./observe-call.ts";
import type { PasskeySite } from "./passkeys/passkey-site.ts";

/** Everything a procedure works with; the server builds one per request. */
export interface Context extends Identity {
  db: Db;
  media: Media;
  accessTokens: AccessTokens;
  /** Whose tokens are refused although they have not run out; whoever ends a session says so here. */
  endedSessions: EndedSessions;
  passwords: Passwords;
  /** What streams hear from. */
  live: LiveBus;
  /** What calls are counted by. */
  limits: RequestLimits;
  /** What passkeys are made and checked with; null or absent where browsers have none. */
  passkeys?: PasskeySite | null | undefined;
  now: () => Date;
  /** Runs each call; they run by themselves when left out. */
  observeCall?: ObserveCall | undefined;
}
