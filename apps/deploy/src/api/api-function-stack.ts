import { originSecretHeader } from "@quick-photos/server/edge-headers";
import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from "aws-cdk-lib";
import type { IOrigin } from "aws-cdk-lib/aws-cloudfront";
import { FunctionUrlOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Role } from "aws-cdk-lib/aws-iam";
import { FunctionUrlAuthType, InvokeMode } from "aws-cdk-lib/aws-lambda";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import { createFunction, lambda } from "../functions.ts";
import { acknowledgeWildcards } from "../roles/wildcards.ts";
import type { Settings } from "../settings.ts";
import { apiEnvironment, createApiRole } from "./api-role.ts";
import type { NativePart } from "./native-lockfile.ts";
import { packageApi } from "./package-api.ts";

/** The longest that a call may take (a limit of Lambda): an export is sent as fast as its reader takes it. */
const callSeconds = 900;

/** Megabytes; 1,769 are a whole core (AWS Lambda Developer Guide), which a password has for 40 ms and a photo for a second. */
const memory = { calls: 1_024, drawing: 1_769 };

interface ApiFunctionProps extends StackProps {
  data: DataStack;
  settings: Settings;
  folder: string;
}

/**
 * The API as two functions of the same code, whose answers are sent while they are made: one for what looks into pictures,
 * with the codec, and one for all else. CloudFront alone knows the word that opens them.
 */
export class ApiFunctionStack extends Stack {
  readonly origin: IOrigin;
  /** For the procedures that look into pictures. */
  readonly drawingOrigin: IOrigin;
  /** Whoever asks a function is CloudFront, which has to say for whom. */
  readonly isToldOfViewers = true;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id, props);
    const { data } = props;
    this.addStackDependency(data);
    const role = createApiRole(this, data, lambda);
    const originSecret = new Secret(this, "OriginSecret", {
      description: `${originSecretHeader}: what CloudFront shows the functions`,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    originSecret.grantRead(role);
    const serve = (name: string, memory: number, parts: NativePart[]) =>
      this.serve(name, { props, role, originSecret, memory, parts });
    this.origin = serve("Api", memory.calls, ["@node-rs/argon2"]);
    // A request may hold calls of other procedures as well.
    this.drawingOrigin = serve("Drawing", memory.drawing, ["@node-rs/argon2", "sharp"]);
    acknowledgeWildcards(this, data);
    Validations.of(originSecret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: "CloudFront gets it with a deployment, and with nothing else: made anew with the stack",
    });
  }

  private serve(
    id: string,
    o: { props: ApiFunctionProps; role: Role; originSecret: Secret; memory: number; parts: NativePart[] },
  ): IOrigin {
    const { data, settings, folder } = o.props;
    const serve = createFunction(this, id, {
      folder,
      name: "api",
      bundle: { kind: o.parts.join(), fill: (built, output) => packageApi(built, o.parts, output) },
      role: o.role,
      data,
      seconds: callSeconds,
      memory: o.memory,
      environment: {
        ...apiEnvironment(settings.publicUrl),
        AUTH_SECRET_ARN: data.authSecret.secretArn,
        ORIGIN_SECRET_ARN: o.originSecret.secretArn,
      },
    });
    // A signed origin would want every browser to hash what it posts (CloudFront's origin access control for functions).
    const url = serve.addFunctionUrl({ authType: FunctionUrlAuthType.NONE, invokeMode: InvokeMode.RESPONSE_STREAM });
    return new FunctionUrlOrigin(url, {
      customHeaders: { [originSecretHeader]: o.originSecret.secretValue.unsafeUnwrap() },
      readTimeout: Duration.seconds(60),
    });
  }
}
