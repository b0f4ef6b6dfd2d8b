import * as z from "zod";
import type { BucketConfig } from "../../config/bucket-config.ts";
import { describeWeakness } from "../../config/describe-weakness.ts";
import { type Config, readConfig } from "../../config.ts";
import { StartError } from "../../start-error.ts";
import { readSecrets } from "./read-secrets.ts";

const arn = (what: string) => z.string({ error: `required; the ARN of the secret in Secrets Manager ${what}` });

/** What the function is told beside the server's own variables. */
const variables = z.object({
  AUTH_SECRET_ARN: arn("that signs sessions and uploads"),
  ORIGIN_SECRET_ARN: arn("by which CloudFront is known"),
});

/** What the function works with. */
export interface ApiConfig extends Config {
  bucket: BucketConfig;
  /** What CloudFront shows. */
  originSecret: string;
}

type Environment = Record<string, string | undefined>;

/** A function has a folder that is gone with its process, and nothing beside it. */
function requireBucket({ bucket }: Config): BucketConfig {
  if (bucket !== undefined) return bucket;
  throw new StartError("MEDIA_BUCKET: required; a function has no folder to keep photos in");
}

/**
 * Returns what the environment tells, and the secrets that it names. Throws StartError with one line that names what is
 * missing, malformed or not to be had.
 */
export async function readApiConfig(env: Environment = process.env): Promise<ApiConfig> {
  const parsed = variables.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`);
    throw new StartError(problems.join("; "));
  }
  // AWS Lambda sets it for every function.
  const { AWS_REGION: region = "" } = env;
  const secrets = await readSecrets(parsed.data, region);
  const weakness = describeWeakness(secrets.ORIGIN_SECRET_ARN);
  if (weakness !== null) throw new StartError(`ORIGIN_SECRET_ARN: ${weakness}`);
  const config = readConfig({ empty: true }, { ...env, PROJECTOR: "function", AUTH_SECRET: secrets.AUTH_SECRET_ARN });
  return { ...config, bucket: requireBucket(config), originSecret: secrets.ORIGIN_SECRET_ARN };
}
