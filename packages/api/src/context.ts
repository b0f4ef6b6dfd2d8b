import type { Db } from "@quick-photos/db";
import type { Media } from "@quick-photos/media";
import type { AccessTokens } from "./auth/access-tokens.ts";
import type { Caller } from "./auth/caller.ts";
import type { Passwords } from "./auth/passwords.ts";
import type { ApiError } from "./errors/api-error.ts";
import type { LiveBus } from "./live/live-bus.ts";

/** Everything a procedure works with; the server builds one per request. */
export interface Context {
  db: Db;
  media: Media;
  accessTokens: AccessTokens;
  passwords: Passwords;
  /** What streams hear from. */
  live: LiveBus;
  /** Who calls, null without a session. */
  viewer: Caller | null;
  /** Why the presented access token is no good; `authenticate` returns it together with `viewer`. */
  tokenProblem?: ApiError | null;
  now: () => Date;
}
