import { existsSync } from "node:fs";
import path from "node:path";
import { AssetHashType, DockerImage, Duration, RemovalPolicy } from "aws-cdk-lib";
import { type Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { DataStack } from "./data/data-stack.ts";

/** Where the server's build leaves a folder for each function. */
export const builtFunctions = path.resolve(import.meta.dirname, "../../server/dist/functions");

/** Who takes the roles of functions. */
export const lambda = new ServicePrincipal("lambda.amazonaws.com");

/** What a function is made of. */
interface FunctionOptions {
  /** The folder with a folder for each function, and the name of this one's. */
  folder: string;
  name: string;
  /** Fills a folder with what the build has made and what it does not have; `kind` tells two of the same build apart. */
  bundle?: { kind: string; fill: (built: string, folder: string) => void };
  role: Role;
  data: DataStack;
  /** Seconds that a call may take. */
  seconds: number;
  /** Megabytes; the processor grows with them. */
  memory: number;
  /** Calls at once, at most; as many as the account allows when left out. */
  atOnce?: number;
  environment?: Record<string, string>;
}

/** The CDK asks for an image to bundle in, which is for where nothing is done on this machine. */
const noImage = DockerImage.fromRegistry("none");

function codeOf({ folder, name, bundle }: Pick<FunctionOptions, "folder" | "name" | "bundle">): Code {
  const built = path.join(folder, name);
  if (!existsSync(built)) {
    throw new Error(`${built} is missing: \`npm run deploy\` builds what there is before it synthesises`);
  }
  if (bundle === undefined) return Code.fromAsset(built, { exclude: ["*.map"] });
  const { kind, fill } = bundle;
  const tryBundle = (output: string) => {
    fill(built, output);
    return true;
  };
  // What is not told apart by its options, the CDK bundles once.
  const bundling = { image: noImage, local: { tryBundle }, environment: { KIND: kind } };
  return Code.fromAsset(built, { assetHashType: AssetHashType.OUTPUT, bundling });
}

/** Makes a function of the server's code, with a log of its own that is kept for a month. */
export function createFunction(scope: Construct, id: string, options: FunctionOptions): LambdaFunction {
  const { role, data, seconds, memory, atOnce, environment = {} } = options;
  const removalPolicy = RemovalPolicy.DESTROY;
  const logGroup = new LogGroup(scope, `${id}Log`, { retention: RetentionDays.ONE_MONTH, removalPolicy });
  logGroup.grantWrite(role);
  return new LambdaFunction(scope, id, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: codeOf(options),
    role,
    timeout: Duration.seconds(seconds),
    memorySize: memory,
    ...(atOnce !== undefined && { reservedConcurrentExecutions: atOnce }),
    environment: { ...data.variables, ...environment },
    loggingFormat: LoggingFormat.JSON,
    logGroup,
  });
}
