import { ApiError } from "../errors/api-error.ts";
import type { AccessTokens } from "./access-tokens.ts";
import type { Caller } from "./caller.ts";

interface AuthenticateOptions {
  /** The request's `authorization` header, null without one. */
  authorization: string | null;
  accessTokens: AccessTokens;
}

/** Who calls. */
export interface Identity {
  /** Null without a session. */
  viewer: Caller | null;
  /** Why the presented access token is no good. */
  tokenProblem?: ApiError | null | undefined;
}

/** The scheme is case-insensitive (RFC 9110, section 11.1). */
const bearerPattern = /^Bearer +(\S+)$/i;

/**
 * Returns who calls, as part of the context. A token that is no good does not fail here: the procedures that renew a
 * session must still be reachable, all others answer with the problem.
 */
export async function authenticate(options: AuthenticateOptions): Promise<Identity> {
  const { authorization, accessTokens } = options;
  if (authorization === null) return { viewer: null, tokenProblem: null };
  try {
    const [, accessToken] = bearerPattern.exec(authorization) ?? [];
    if (!accessToken) throw new ApiError("ACCESS_TOKEN_INVALID");
    return { viewer: await accessTokens.verify(accessToken), tokenProblem: null };
  } catch (problem) {
    if (problem instanceof ApiError) return { viewer: null, tokenProblem: problem };
    throw problem;
  }
}
