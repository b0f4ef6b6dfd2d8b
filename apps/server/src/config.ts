import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { CallLimitName, ShareName } from "@quick-photos/api";
import { type BucketConfig, chooseBucket } from "./config/bucket-config.ts";
import { findMisspellings } from "./config/find-misspellings.ts";
import { isLoopback } from "./config/is-loopback.ts";
import { chooseLimits, chooseShares, type Rate } from "./config/limit-variables.ts";
import { choosePasswords, type PasswordConfig } from "./config/password-variables.ts";
import { readSecret } from "./config/read-secret.ts";
import { chooseTelemetry, type TelemetryConfig } from "./config/telemetry-variables.ts";
import { type Variables, variables } from "./config/variables.ts";
import { StartError } from "./start-error.ts";

/** The engine that the server starts itself, with its file in the data folder. */
export interface EmbeddedEngineConfig {
  kind: "embedded";
  binary: string | undefined;
}

/** An engine that runs elsewhere: Amazon DynamoDB in a region, or anything that speaks its protocol at an endpoint. */
export interface RemoteEngineConfig {
  kind: "remote";
  endpoint: string | undefined;
  region: string;
  /** Found by the SDK in its usual places, or invented for an engine that asks for some and checks none. */
  credentials: "found" | "invented";
}

/** All that the environment and the command line decide. Paths are absolute. */
export interface Config {
  port: number;
  host: string;
  /** The origin in absolute links; undefined means the one that a request names. */
  publicUrl: string | undefined;
  dataDir: string;
  /** Where the built client is, when it is built. */
  clientDir: string;
  engine: EmbeddedEngineConfig | RemoteEngineConfig;
  /** Undefined means a folder in the data folder. */
  bucket: BucketConfig | undefined;
  /** What carries the calls to the engine; `Lane` of packages/db says what they have in common. */
  lane: Variables["DYNAMODB_CLIENT"];
  tableName: string;
  /** Whether a missing table may be made. */
  createTable: boolean;
  /** How long one call of a client may wait for the database in all. */
  databaseTimeoutMs: number;
  /** Whether a function projects the table, and no server does. */
  isProjectedElsewhere: boolean;
  /** Partitions that each list of everybody's photos is spread over. */
  exploreShards: number;
  /** Milliseconds between two times when what was removed is erased from the embedded engine's file. */
  eraseEveryMs: number;
  /** What carries live updates between processes; undefined means nothing does. */
  redisUrl: string | undefined;
  /** How often what may happen. */
  limits: Record<CallLimitName, Rate>;
  /** How many of what a person may have at once in this process. */
  shares: Record<ShareName, number>;
  /** Connections at once. */
  maxConnections: number;
  /** Milliseconds that any body of a request may take. */
  bodyMs: number;
  passwords: PasswordConfig;
  /** How many proxies of ours a request passes, whose word on where it comes from is believed. */
  trustedProxies: number;
  /** Undefined means the one that is generated into the data folder. */
  authSecret: string | undefined;
  /** What signed before a rotation; undefined means the one that is kept in the data folder, where one is. */
  previousSecret: string | undefined;
  /** Whether developers may see what it does, at `/dev`; never in production, and never from another machine. */
  inspect: boolean;
  logLevel: Variables["LOG_LEVEL"];
  /** What is measured for operators; undefined means nothing is. */
  monitoring: TelemetryConfig | undefined;
  /** Whether an empty data folder gets the sample; never where strangers could use its published password. */
  sample: boolean;
  /** Where the sample's photographs are. */
  photographsDir: string;
}

type Environment = Record<string, string | undefined>;

/** The repository; the sources of this package and its bundle lie equally deep in it. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** What the command line asks for. Throws StartError for an option that does not exist. */
export function readOptions(argv = process.argv.slice(2)): { help: boolean; empty: boolean; inspect: boolean } {
  const flag = { type: "boolean", default: false } as const;
  const options = { help: flag, empty: flag, inspect: flag };
  try {
    return { ...parseArgs({ args: argv, options, strict: true }).values };
  } catch (cause) {
    throw new StartError(`unknown option in "${argv.join(" ")}"; --help lists them`, { cause });
  }
}

function parseVariables(env: Environment): Variables {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const misspelled = findMisspellings(Object.keys(set), Object.keys(variables.shape));
  const parsed = variables.safeParse(set);
  const problems = [
    ...misspelled.map(({ found, meant }) => `${found}: unknown, perhaps ${meant} is meant`),
    ...(parsed.error?.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`) ?? []),
  ];
  if (!parsed.success || problems.length > 0) throw new StartError(problems.join("; "));
  return parsed.data;
}

function chooseEngine(values: Variables, env: Environment): Config["engine"] {
  const { DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region, DYNOXIDE_BIN: binary } = values;
  if (endpoint === undefined && region === undefined) return { kind: "embedded", binary };
  const isAmazon = endpoint === undefined || new URL(endpoint).hostname.endsWith(".amazonaws.com");
  const credentials = isAmazon || env.AWS_ACCESS_KEY_ID ? "found" : "invented";
  return { kind: "remote", endpoint, region: region ?? "us-east-1", credentials };
}

function isOnThisMachine(engine: Config["engine"]): boolean {
  if (engine.kind === "embedded") return true;
  return engine.endpoint !== undefined && isLoopback(new URL(engine.endpoint).hostname);
}

/** One file on one disk, which every program of this machine may ask: whoever shows it to the world has to want that. */
function requireMeantEngine(engine: Config["engine"], { NODE_ENV, HOST, EMBEDDED_IN_PUBLIC }: Variables): void {
  if (engine.kind !== "embedded" || NODE_ENV !== "production" || isLoopback(HOST) || EMBEDDED_IN_PUBLIC) return;
  throw new StartError(
    `HOST: ${HOST} opens the embedded engine's data to the network in production; name another engine in ` +
      "DYNAMODB_ENDPOINT or AWS_REGION, or set EMBEDDED_IN_PUBLIC=true",
  );
}

/** Nobody else reads the stream of an engine that the server starts itself. */
function requireProjected(engine: Config["engine"], { PROJECTOR }: Variables): void {
  if (engine.kind !== "embedded" || PROJECTOR === "server") return;
  throw new StartError(
    "PROJECTOR: no function reads the stream of the embedded engine; leave it out, or name another engine in " +
      "DYNAMODB_ENDPOINT or AWS_REGION",
  );
}

/** The trace shows what everybody does and has: it is for whoever works on the app, on their own machine. */
function requireInspectable({ NODE_ENV, HOST }: Variables): void {
  if (NODE_ENV === "production") {
    throw new StartError(
      "INSPECT: production is not inspected; leave out INSPECT and --inspect, or NODE_ENV=production",
    );
  }
  if (isLoopback(HOST)) return;
  throw new StartError(
    `INSPECT: HOST ${HOST} opens the server to the network, and only this machine may inspect it; leave out INSPECT ` +
      "and --inspect, or HOST",
  );
}

/** Returns how to run. Throws StartError with every variable that is unknown, malformed or missing, by name. */
export function readConfig(
  { empty, inspect: isAskedFor = false }: { empty: boolean; inspect?: boolean },
  env: Environment = process.env,
): Config {
  const values = parseVariables(env);
  const engine = chooseEngine(values, env);
  requireMeantEngine(engine, values);
  requireProjected(engine, values);
  const inspect = isAskedFor || values.INSPECT;
  if (inspect) requireInspectable(values);
  const authSecret = readSecret(values, "AUTH_SECRET");
  const isProduction = values.NODE_ENV === "production";
  if (authSecret === undefined && (isProduction || !isOnThisMachine(engine))) {
    throw new StartError("AUTH_SECRET: required in production and with an engine on another machine");
  }
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    dataDir: values.DATA_DIR === undefined ? path.join(root, ".data") : path.resolve(values.DATA_DIR),
    clientDir: path.join(root, "apps/client/dist"),
    engine,
    bucket: chooseBucket(values),
    lane: values.DYNAMODB_CLIENT,
    tableName: values.TABLE_NAME,
    createTable: values.TABLE_CREATE ?? engine.kind === "embedded",
    databaseTimeoutMs: values.DATABASE_TIMEOUT_MS,
    isProjectedElsewhere: values.PROJECTOR === "function",
    exploreShards: values.EXPLORE_SHARDS,
    eraseEveryMs: values.ERASE_EVERY_SECONDS * 1_000,
    redisUrl: values.REDIS_URL,
    limits: chooseLimits(values),
    shares: chooseShares(values),
    maxConnections: values.MAX_CONNECTIONS,
    bodyMs: values.BODY_SECONDS * 1_000,
    passwords: choosePasswords(values),
    trustedProxies: values.TRUSTED_PROXIES,
    authSecret,
    previousSecret: readSecret(values, "AUTH_SECRET_PREVIOUS"),
    inspect,
    logLevel: values.LOG_LEVEL,
    monitoring: chooseTelemetry(values),
    sample: !empty && engine.kind === "embedded" && !isProduction && isLoopback(values.HOST),
    photographsDir: path.join(root, "data/photographs"),
  };
}
