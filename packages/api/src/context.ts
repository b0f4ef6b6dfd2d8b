import type { Db } from "@quick-photos/db";
import type { Media } from "@quick-photos/media";
import type { AccessTokens } from "./auth/access-tokens.ts";
import type { Passwords } from "./auth/passwords.ts";
import type { ApiError } from "./errors/api-error.ts";

/** Everything a procedure works with; the server builds one per request. */
export interface Context {
  db: Db;
  media: Media;
  accessTokens: AccessTokens;
  passwords: Passwords;
  /** Who calls, null without a session. */
  viewer: { userId: string } | null;
  /** Why the presented access token is no good; `authenticate` answers it together with `viewer`. */
  tokenProblem?: ApiError | null;
  now: () => Date;
}
