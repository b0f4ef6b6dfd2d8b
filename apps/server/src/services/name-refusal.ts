import { DbError } from "@quick-photos/db";
import { StartError } from "../start-error.ts";

const ownKeys = "correct AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or take the role that the machine has";
const permission = "allow it to whose credentials they are; docs/deploying.md says what each role needs";
const region = "correct AWS_REGION";
const unknownHost = "correct AWS_REGION, or see why this machine does not know the name";

/** What a person can do about it, by the names of AWS' errors, the SDK's and Node's. */
const advice: Readonly<Record<string, string>> = {
  AccessDenied: permission,
  AccessDeniedException: permission,
  AuthorizationHeaderMalformed: region,
  CredentialsProviderError: "give it a role, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
  EAI_AGAIN: unknownHost,
  ENOTFOUND: unknownHost,
  ExpiredToken: "renew the credentials",
  ExpiredTokenException: "renew the credentials",
  Forbidden: permission,
  IncompleteSignatureException: ownKeys,
  InvalidAccessKeyId: ownKeys,
  InvalidSignatureException: ownKeys,
  NoSuchBucket: "make it, or correct MEDIA_BUCKET",
  PermanentRedirect: region,
  SignatureDoesNotMatch: ownKeys,
  UnrecognizedClientException: ownKeys,
};

/** Returns an error and what caused it, the outermost first. */
function chainOf(error: Error): Error[] {
  return error.cause instanceof Error ? [error, ...chainOf(error.cause)] : [error];
}

const codeOf = (error: Error) => ("code" in error ? String(error.code) : error.name);

/** Node reports a refused connection to a name with two addresses without any words of its own. */
function wordsOf(error: Error): string {
  const [, cause] = chainOf(error);
  return error.message || codeOf(cause ?? error);
}

/** Returns what to do about an error of a service, undefined where waiting may be all. */
function adviceOn(error: Error): string | undefined {
  const names = chainOf(error).flatMap((one) => [codeOf(one), one.name]);
  return names.flatMap((name) => advice[name] ?? []).at(0);
}

/** Returns whether somebody has to change something before a service does what it is asked. */
export const wantsChange = (error: unknown): error is Error => error instanceof Error && adviceOn(error) !== undefined;

/** Returns the one line about a service that does not do what it is asked: who, what it says, and what to change. */
export function nameRefusal(error: Error, who: string): StartError {
  const problem = error instanceof DbError ? "cannot be reached" : `answers ${error.name}`;
  const [words = ""] = wordsOf(error).split("\n");
  const known = adviceOn(error);
  return new StartError(`${who} ${problem}: ${words}${known === undefined ? "" : `; ${known}`}`, { cause: error });
}

/** Asks the database at the start. Throws StartError where it refuses, or cannot be asked; what else fails is thrown on. */
export async function namingRefusals<Result>(where: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DbError || wantsChange(error)) throw nameRefusal(error, `the database ${where}`);
    throw error;
  }
}
