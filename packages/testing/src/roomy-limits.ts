/** More than any test asks for, by everybody from one address. */
const plenty = "1000000/10";

/**
 * The server's settings for tests whose people come by the hundred from one address. What guards an account against
 * guesses stays as it is.
 */
export const roomyLimits: Readonly<Record<string, string>> = {
  LIMIT_READS: plenty,
  LIMIT_VISITS: plenty,
  LIMIT_WRITES: plenty,
  LIMIT_UPLOADS: plenty,
  LIMIT_UPLOAD_MEGABYTES: plenty,
  LIMIT_EXPORTS: plenty,
  LIMIT_STREAMS: plenty,
  LIMIT_RENEWALS: plenty,
  LIMIT_SIGN_UPS: plenty,
  LIMIT_SIGN_INS: plenty,
  LIMIT_SECRETS: plenty,
  // Where all tests want the cores, whoever waits for one behind everybody else waits long.
  PASSWORD_PRIORITY: "0",
  // The least that Argon2 takes (RFC 9106, section 3.1).
  PASSWORD_COST: "8/1",
  PASSWORD_WAIT_SECONDS: "60",
  LIMIT_PHOTOS_AT_ONCE: "1000",
  LIMIT_STREAMS_AT_ONCE: "1000",
};
