import { randomBytes } from "node:crypto";

/** Where an engine is. */
export interface EngineAddress {
  endpoint: string;
  region: string;
}

const region = process.env.AWS_REGION || "us-east-1";

/**
 * The engine that the environment names, null where it names none: then the bindings start one, in memory. A region
 * alone names none, since many machines have one set, and a test must not find its way to a cloud by itself.
 */
export const namedEngine: EngineAddress | null = process.env.DYNAMODB_ENDPOINT
  ? { endpoint: process.env.DYNAMODB_ENDPOINT, region }
  : null;

/** Variables without which neither the server nor the SDK find what they need; passed on to both. */
export const passedOn: Record<string, string | undefined> = Object.fromEntries(
  ["PATH", "HOME", "DYNOXIDE_BIN", "AWS_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]
    .map((name) => [name, process.env[name]])
    .filter(([, value]) => value !== undefined),
);

/** Returns a table name that no other run has, so that runs on one engine do not meet. */
export function createTableName(): string {
  return `${process.env.TABLE_NAME || "quick-photos-contract"}-${randomBytes(6).toString("hex")}`;
}

/** Returns who may use the S3 server of the tests: whom the SDK finds in the environment, or finds there from now on. */
export function s3Credentials(): { accessKeyId: string; secretAccessKey: string } {
  process.env.AWS_ACCESS_KEY_ID ??= "CONTRACT";
  process.env.AWS_SECRET_ACCESS_KEY ??= "contract-tests";
  return { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY };
}
