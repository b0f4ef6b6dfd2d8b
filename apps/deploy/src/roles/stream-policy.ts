import { PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { DataStack } from "../data/data-stack.ts";

/** What reading a stream takes; the first alone, looking whether it is there. */
const streamActions = ["DescribeStream", "GetRecords", "GetShardIterator"] as const;

/** Returns what may be done with the table's stream, reading it unless said; a table's streams are listed by the table. */
export function streamPolicy(
  { table, tableArn }: DataStack,
  actions: readonly (typeof streamActions)[number][] = streamActions,
): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [table.attrStreamArn],
      }),
      new PolicyStatement({ actions: ["dynamodb:ListStreams"], resources: [`${tableArn}/stream/*`] }),
    ],
  });
}
