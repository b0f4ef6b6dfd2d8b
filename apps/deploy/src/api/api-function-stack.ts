import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from "aws-cdk-lib";
import type { IOrigin } from "aws-cdk-lib/aws-cloudfront";
import { FunctionUrlOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { FunctionUrlAuthType, InvokeMode } from "aws-cdk-lib/aws-lambda";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import { createFunction, lambda } from "../functions.ts";
import { acknowledgeWildcards } from "../roles/wildcards.ts";
import type { Settings } from "../settings.ts";
import { apiEnvironment, createApiRole } from "./api-role.ts";

/** The longest that a call may take (a limit of Lambda): a stream of notifications is opened again after it. */
const callSeconds = 900;

/** The header by which the function knows that CloudFront asks, and nobody past it. */
const originHeader = "x-origin-secret";

/** The API as a function whose answers are sent while they are made; CloudFront alone knows the word that opens it. */
export class ApiFunctionStack extends Stack {
  readonly origin: IOrigin;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { data: DataStack; settings: Settings; folder: string },
  ) {
    super(scope, id, props);
    const { data, settings, folder } = props;
    this.addStackDependency(data);
    const role = createApiRole(this, data, lambda);
    const originSecret = new Secret(this, "OriginSecret", {
      description: `${originHeader}: what CloudFront shows the function`,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    originSecret.grantRead(role);
    const environment = {
      ...apiEnvironment(1, settings.publicUrl),
      AUTH_SECRET_ARN: data.authSecret.secretArn,
      ORIGIN_SECRET_ARN: originSecret.secretArn,
    };
    const serve = createFunction(this, "Api", {
      folder,
      name: "api",
      role,
      data,
      seconds: callSeconds,
      memory: 1_024,
      environment,
    });
    // A signed origin would want every browser to hash what it posts (CloudFront's origin access control for functions).
    const url = serve.addFunctionUrl({ authType: FunctionUrlAuthType.NONE, invokeMode: InvokeMode.RESPONSE_STREAM });
    this.origin = new FunctionUrlOrigin(url, {
      customHeaders: { [originHeader]: originSecret.secretValue.unsafeUnwrap() },
      readTimeout: Duration.seconds(60),
    });
    acknowledgeWildcards(this, data);
    Validations.of(originSecret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: "CloudFront gets it with a deployment, and with nothing else: made anew with the stack",
    });
  }
}
