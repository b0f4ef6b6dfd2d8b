import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";

/** Letters and digits of the secret: 381 bits, where 256 are asked for. */
const length = 64;

/** Makes AUTH_SECRET, which signs sessions and uploads: nobody has to see it, and no template has it. */
export function createAuthSecret(scope: Construct): Secret {
  const secret = new Secret(scope, "AuthSecret", {
    description: "AUTH_SECRET of the servers: signs sessions and uploads",
    generateSecretString: { passwordLength: length, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(secret).acknowledge({
    id: "AwsSolutions-SMG4",
    reason:
      "A rotation takes two steps, so that nobody is signed out: docs/security.md; no function knows when both are done",
  });
  return secret;
}
