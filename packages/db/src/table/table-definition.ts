import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** The name of the one index. */
export const indexName = "GSI1";

/** The TTL attribute, in seconds since the epoch. DynamoDB deletes late, so readers check it as well. */
export const ttlAttribute = "expiresAt";

/**
 * What GSI1 carries beside the keys: just what its two lists show. An update that touches none of these (a counter, a
 * status) writes no index entry, which is why the counters can live on the profile.
 */
export const projectedAttributes = [
  "type",
  "v",
  "userId",
  "username",
  "displayName",
  "picture",
  "version",
  "follower",
  "followedAt",
] as const;

/** The one table as data: keys, index, stream and billing, everything but its name. */
export const tableDefinition = {
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [
    { AttributeName: "PK", AttributeType: "S" },
    { AttributeName: "SK", AttributeType: "S" },
    { AttributeName: "GSI1PK", AttributeType: "S" },
    { AttributeName: "GSI1SK", AttributeType: "S" },
  ],
  KeySchema: [
    { AttributeName: "PK", KeyType: "HASH" },
    { AttributeName: "SK", KeyType: "RANGE" },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: indexName,
      KeySchema: [
        { AttributeName: "GSI1PK", KeyType: "HASH" },
        { AttributeName: "GSI1SK", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: [...projectedAttributes] },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
} satisfies Omit<CreateTableCommandInput, "TableName">;
