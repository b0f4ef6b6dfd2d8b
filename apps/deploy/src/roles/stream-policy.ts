import { PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { DataStack } from "../data/data-stack.ts";

/** Returns what reading the table's stream takes; a table's streams are listed by the table. */
export function streamPolicy({ table, tableArn }: DataStack): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
        resources: [table.attrStreamArn],
      }),
      new PolicyStatement({ actions: ["dynamodb:ListStreams"], resources: [`${tableArn}/stream/*`] }),
    ],
  });
}
