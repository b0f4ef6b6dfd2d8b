import { type IPrincipal, PolicyDocument, PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import { photoPolicy } from "../roles/photo-policy.ts";
import { streamPolicy } from "../roles/stream-policy.ts";
import { createTableRole } from "../roles/table-role.ts";

/**
 * Makes the role of what serves the API: it compares the table with its own, looks whether there is a stream, and signs
 * addresses that files are put to.
 */
export function createApiRole(scope: Construct, data: DataStack, assumedBy: IPrincipal): Role {
  const actions = ["dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive"];
  const look = new PolicyDocument({ statements: [new PolicyStatement({ actions, resources: [data.tableArn] })] });
  const files = photoPolicy(data, ["GetObject", "PutObject", "DeleteObject"]);
  const stream = streamPolicy(data, ["DescribeStream"]);
  const role = createTableRole(scope, "api", { data, assumedBy, beside: { look, files, stream } });
  data.authSecret.grantRead(role);
  return role;
}

/** Returns the variables of the server that a deployment decides. */
export function apiEnvironment(publicUrl: string | undefined): Record<string, string> {
  return {
    NODE_ENV: "production",
    ...(publicUrl && { PUBLIC_URL: publicUrl, MEDIA_CDN_URL: `${publicUrl}/media` }),
  };
}
