import * as z from "zod";
import { exploreShards } from "../config/variable-schemas.ts";

/** What the environment tells a function; the deployment sets it. */
const variables = z.object({
  /** As many as the servers of the table have. */
  EXPLORE_SHARDS: exploreShards,
  TABLE_NAME: z.string(),
  MEDIA_BUCKET: z.string(),
  AWS_REGION: z.string(),
  AWS_LAMBDA_FUNCTION_NAME: z.string(),
  /** Other engines and stores than Amazon's, for tests. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  S3_ENDPOINT: z.url().optional(),
});

/** What a function works with. */
export interface FunctionConfig {
  tableName: string;
  exploreShards: number;
  bucket: string;
  region: string;
  /** By which the leases of all its calls are known, so that a second function on the table is refused. */
  owner: string;
  dynamoDbEndpoint: string | undefined;
  s3Endpoint: string | undefined;
}

/** Returns what the environment tells. Throws one line that names what is missing. */
export function readFunctionConfig(env: Record<string, string | undefined> = process.env): FunctionConfig {
  const parsed = variables.safeParse(env);
  if (!parsed.success) {
    throw new TypeError(
      parsed.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`).join("; "),
    );
  }
  const { data } = parsed;
  return {
    tableName: data.TABLE_NAME,
    exploreShards: data.EXPLORE_SHARDS,
    bucket: data.MEDIA_BUCKET,
    region: data.AWS_REGION,
    owner: data.AWS_LAMBDA_FUNCTION_NAME,
    dynamoDbEndpoint: data.DYNAMODB_ENDPOINT,
    s3Endpoint: data.S3_ENDPOINT,
  };
}
