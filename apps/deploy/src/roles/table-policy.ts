import { PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { deriveGrants, type Grant } from "./derive-grants.ts";
import type { RecordedRequest, RoleName } from "./recorded-requests.ts";

/** Returns what a partition's keys look like to IAM: `USER#*` for `USER#{userId}`. */
const keyPattern = (template: string) => template.replaceAll(/\{\w+\}/g, "*");

/** A request without a leading key would pass a condition for all of its keys, so that there is one is asked as well. */
function conditionOn(partitions: string[]) {
  return {
    "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions.map(keyPattern) },
    Null: { "dynamodb:LeadingKeys": "false" },
  };
}

function toStatement(tableArn: string, { actions, index, partitions }: Grant): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [index === null ? tableArn : `${tableArn}/index/${index}`],
    ...(partitions && { conditions: conditionOn(partitions) }),
  });
}

/** Returns what a role may do with the table: what it was seen to do, and nothing else. */
export function tablePolicy(tableArn: string, requests: readonly RecordedRequest[], role: RoleName): PolicyDocument {
  const grants = deriveGrants(requests.filter((request) => request.role === role));
  return new PolicyDocument({ statements: grants.map((grant) => toStatement(tableArn, grant)) });
}
