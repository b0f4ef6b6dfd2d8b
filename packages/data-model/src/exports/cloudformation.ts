import { tableDefinition, ttlAttribute } from "@quick-photos/db/table";

const { StreamSpecification, ...sameAsCreateTable } = tableDefinition;

/** The name that a server takes when it is told none. */
const defaultTableName = "quick-photos";

/** The table as a resource: what the code creates, and what only a table that is meant to stay has. */
const table = {
  Type: "AWS::DynamoDB::Table",
  DeletionPolicy: "Retain",
  UpdateReplacePolicy: "Retain",
  Properties: {
    TableName: { Ref: "TableName" },
    ...sameAsCreateTable,
    // Here a stream that is described is enabled.
    StreamSpecification: { StreamViewType: StreamSpecification.StreamViewType },
    TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
  },
};

/** Returns the CloudFormation template of the table: with it a server needs no permission to create one. */
export function cloudFormationTemplate() {
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: "The one table of quick-photos, with its index, its stream and its time to live.",
    Parameters: {
      TableName: {
        Type: "String",
        Default: defaultTableName,
        AllowedPattern: "[a-zA-Z0-9_.-]{3,255}",
        Description: "TABLE_NAME of the servers",
      },
    },
    Resources: { Table: table },
    Outputs: {
      TableArn: { Value: { "Fn::GetAtt": ["Table", "Arn"] } },
      StreamArn: { Value: { "Fn::GetAtt": ["Table", "StreamArn"] } },
    },
  };
}
