import { existsSync } from "node:fs";
import path from "node:path";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
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

function codeOf(folder: string, name: string): Code {
  const built = path.join(folder, name);
  if (existsSync(built)) return Code.fromAsset(built, { exclude: ["*.map"] });
  throw new Error(`${built} is missing: \`npm run deploy\` builds what there is before it synthesises`);
}

/** Makes a function of the server's code, with a log of its own that is kept for a month. */
export function createFunction(scope: Construct, id: string, options: FunctionOptions): LambdaFunction {
  const { folder, name, role, data, seconds, memory, atOnce, environment = {} } = options;
  const removalPolicy = RemovalPolicy.DESTROY;
  const logGroup = new LogGroup(scope, `${id}Log`, { retention: RetentionDays.ONE_MONTH, removalPolicy });
  logGroup.grantWrite(role);
  return new LambdaFunction(scope, id, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: codeOf(folder, name),
    role,
    timeout: Duration.seconds(seconds),
    memorySize: memory,
    ...(atOnce !== undefined && { reservedConcurrentExecutions: atOnce }),
    environment: { ...data.variables, ...environment },
    loggingFormat: LoggingFormat.JSON,
    logGroup,
  });
}
