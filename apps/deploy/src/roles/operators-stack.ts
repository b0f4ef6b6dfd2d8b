import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import { photoPolicy } from "./photo-policy.ts";
import { streamPolicy } from "./stream-policy.ts";
import { createTableRole } from "./table-role.ts";
import { acknowledgeWildcards } from "./wildcards.ts";

/** Roles of people who look after the table: whoever in this account may assume them does it with their own name. */
export class OperatorsStack extends Stack {
  constructor(scope: Construct, id: string, { data, ...props }: StackProps & { data: DataStack }) {
    super(scope, id, props);
    this.addStackDependency(data);
    const assumedBy = new AccountRootPrincipal();
    const looks = { actions: ["dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive"], resources: [data.tableArn] };
    const look = new PolicyDocument({ statements: [new PolicyStatement(looks)] });
    const stream = streamPolicy(data);
    const files = photoPolicy(data, ["GetObject", "PutObject", "DeleteObject"]);
    const auditor = createTableRole(this, "auditor", { data, assumedBy, beside: { look, stream, files } });
    const migration = createTableRole(this, "migration", { data, assumedBy, beside: { look, stream } });
    for (const [name, { roleArn }] of Object.entries({ auditor, migration })) {
      new CfnOutput(this, `${name}Role`, { value: roleArn, description: `to be assumed by who works as ${name}` });
    }
    acknowledgeWildcards(this, data);
  }
}
