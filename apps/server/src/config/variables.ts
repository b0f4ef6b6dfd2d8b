import * as z from "zod";
import { limitVariables } from "./limit-variables.ts";
import { passwordVariables } from "./password-variables.ts";
import { telemetryVariables } from "./telemetry-variables.ts";
import { exploreShards, host, httpUrl, port, secret } from "./variable-schemas.ts";

const origin = httpUrl
  .refine((value) => URL.canParse(value) && new URL(value).pathname === "/", "expected no path after the host")
  .transform((value) => new URL(value).origin);

/**
 * Every environment variable of the server, in the order of `--help`: how it is read, and what it means. An unset
 * variable and an empty one are the same.
 */
export const variables = z.object({
  PORT: port.default(3_000).describe("port to listen on (3000); 0 takes a free one"),
  HOST: host.describe("interface to listen on (127.0.0.1); 0.0.0.0 opens it to the network"),
  PUBLIC_URL: origin.optional().describe("origin in links to photos (the one each request names), https://host"),
  DATA_DIR: z.string().optional().describe("folder of the database file, photos and generated keys (.data)"),
  DYNAMODB_ENDPOINT: httpUrl.optional().describe("another engine, as in http://127.0.0.1:8000 (the embedded one)"),
  AWS_REGION: z
    .string()
    .regex(/^[a-z][a-z\d-]*$/, "expected a region as in eu-central-1")
    .optional()
    .describe("region of that engine; alone it means Amazon DynamoDB"),
  DYNAMODB_CLIENT: z
    .enum(["lean", "sdk"], { error: "expected lean or sdk" })
    .default("lean")
    .describe("what calls the engine: lean, or sdk to leave every call to the AWS SDK (lean)"),
  TABLE_NAME: z
    .string()
    .regex(/^[\w.-]{3,255}$/, "expected 3 to 255 letters, digits, dots, dashes or underscores")
    .default("quick-photos")
    .describe("table to use (quick-photos)"),
  TABLE_CREATE: z
    .stringbool({ error: "expected true or false" })
    .optional()
    .describe("make the table where it is missing (true when embedded, else false)"),
  DATABASE_TIMEOUT_MS: z
    .string()
    .regex(/^[1-9]\d{2,5}$/, "expected milliseconds, 100 to 999999")
    .transform(Number)
    .default(5_000)
    .describe("how long a call may wait for the database in all, in milliseconds (5000)"),
  PROJECTOR: z
    .enum(["server", "function"], { error: "expected server or function" })
    .default("server")
    .describe("who keeps counts and lists up: server, or function (server)"),
  EXPLORE_SHARDS: exploreShards.describe("partitions of each list of everybody's photos, never fewer than before (1)"),
  ...passwordVariables,
  ERASE_EVERY_SECONDS: z
    .string()
    .regex(/^\d{1,6}$/, "expected seconds, 1 to 86400")
    .transform(Number)
    .refine((value) => value >= 1 && value <= 86_400, "expected seconds, 1 to 86400")
    .default(1_200)
    .describe("seconds between erasures of what was removed from the embedded engine (1200)"),
  EMBEDDED_IN_PUBLIC: z
    .stringbool({ error: "expected true or false" })
    .default(false)
    .describe("let the embedded engine serve an open HOST in production too (false)"),
  AUTH_SECRET: secret.optional().describe("signs sessions and uploads, 32 random bytes or more (kept in DATA_DIR)"),
  AUTH_SECRET_FILE: z.string().optional().describe("file to read AUTH_SECRET from"),
  AUTH_SECRET_PREVIOUS: secret.optional().describe("what signed before a rotation, accepted for as long as it is set"),
  AUTH_SECRET_PREVIOUS_FILE: z.string().optional().describe("file to read AUTH_SECRET_PREVIOUS from"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "expected fatal, error, warn, info, debug, trace or silent",
    })
    .default("info")
    .describe("fatal, error, warn, info, debug, trace or silent (info)"),
  INSPECT: z
    .stringbool({ error: "expected true or false" })
    .default(false)
    .describe("show developers on this machine what every tap costs (false)"),
  NODE_ENV: z.string().optional().describe("production requires AUTH_SECRET, and another engine where HOST is open"),
  DYNOXIDE_BIN: z.string().optional().describe("binary of the embedded engine (the installed one)"),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: "expected a redis or rediss URL" })
    .optional()
    .describe("Redis or Valkey that takes live updates from one server to the others (none)"),
  MEDIA_BUCKET: z
    .string()
    .regex(/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/, "expected 3 to 63 lower-case letters, digits, dots or dashes")
    .optional()
    .describe("bucket of S3 to keep photos in (a folder in DATA_DIR)"),
  MEDIA_CDN_URL: httpUrl.optional().describe("where the bucket's photos are served, https://cdn (this server)"),
  S3_ENDPOINT: httpUrl.optional().describe("another store that speaks S3, as in http://127.0.0.1:9000 (Amazon S3)"),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, "expected a number from 0 to 9")
    .transform(Number)
    .default(0)
    .describe("proxies of yours in front; as many hops of X-Forwarded-For are believed (0)"),
  MAX_CONNECTIONS: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "expected a number from 1 to 999999")
    .transform(Number)
    .default(4_000)
    .describe("connections at once; one more takes the place of the longest idle (4000)"),
  BODY_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, "expected seconds, 1 to 9999")
    .transform(Number)
    .default(20)
    .describe("seconds any request body may take, and one more for every 500 bytes (20)"),
  ...limitVariables,
  ...telemetryVariables,
});

/** The variables after parsing. */
export type Variables = z.output<typeof variables>;
