import type { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import type { Construct } from "constructs";
import { tableTemplateFile } from "../documented.ts";
import type { Settings } from "../settings.ts";

/**
 * Returns the one table, as its definition in `packages/db` has it: keys, index, stream, time to live, backups and
 * protection come from the template that is exported of it, and nothing of them is said here.
 */
export function includeTable(
  scope: Construct,
  { name, contributorInsights, warmThroughput }: Pick<Settings, "name" | "contributorInsights" | "warmThroughput">,
): CfnTable {
  const included = new CfnInclude(scope, "Definition", {
    templateFile: tableTemplateFile,
    parameters: { TableName: name },
  });
  const table = included.getResource("Table") as CfnTable;
  if (contributorInsights) table.contributorInsightsSpecification = { enabled: true };
  if (warmThroughput) {
    const { read: readUnitsPerSecond, write: writeUnitsPerSecond } = warmThroughput;
    table.warmThroughput = { readUnitsPerSecond, writeUnitsPerSecond };
  }
  return table;
}
