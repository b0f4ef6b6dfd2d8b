import { type IPrincipal, type PolicyDocument, Role } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import { type RoleName, readRecordedRequests } from "./recorded-requests.ts";
import { tablePolicy } from "./table-policy.ts";

/** Who takes a role, and what it may do beside what it asks of the table. */
interface TableRoleOptions {
  data: DataStack;
  assumedBy: IPrincipal;
  beside?: Record<string, PolicyDocument>;
}

/** Makes a role that may ask of the table what its requests were recorded to ask. */
export function createTableRole(
  scope: Construct,
  name: RoleName,
  { data, assumedBy, beside = {} }: TableRoleOptions,
): Role {
  return new Role(scope, `Role-${name}`, {
    description: `quick-photos: ${name}`,
    assumedBy,
    inlinePolicies: { table: tablePolicy(data.tableArn, readRecordedRequests(), name), ...beside },
  });
}
