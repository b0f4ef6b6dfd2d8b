import * as z from "zod";

// Written from the models that AWS publishes for NoSQL Workbench (the sample schemas of aws-samples, version 3.0): what
// all of them have is asked for, and nothing that none of them has is let in.

const attributeType = z.enum(["S", "N", "B", "BOOL", "M", "L", "SS", "NS", "BS", "NULL"]);
const attribute = z.strictObject({ AttributeName: z.string().min(1).max(255), AttributeType: attributeType });
const keyAttribute = attribute.extend({ AttributeType: z.enum(["S", "N", "B"]) });
const keyAttributes = z.strictObject({ PartitionKey: keyAttribute, SortKey: keyAttribute.optional() });
const dataAccess = z.strictObject({ MySql: z.strictObject({}) });

/** A value in DynamoDB's JSON: one type, and what is of it. */
const value: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ S: z.string() }),
    z.strictObject({ N: z.string() }),
    z.strictObject({ BOOL: z.boolean() }),
    z.strictObject({ NULL: z.literal(true) }),
    z.strictObject({ SS: z.array(z.string()).min(1) }),
    z.strictObject({ L: z.array(value) }),
    z.strictObject({ M: z.record(z.string(), value) }),
  ]),
);

const date = z.string().regex(/^[A-Z][a-z]{2} \d\d, \d{4}, \d\d:\d\d [AP]M$/);

const facet = z.strictObject({
  FacetName: z.string().min(1),
  KeyAttributeAlias: z.strictObject({
    PartitionKeyAlias: z.string().min(1),
    SortKeyAlias: z.string().min(1).optional(),
  }),
  TableData: z.array(z.record(z.string(), value)),
  NonKeyAttributes: z.array(z.string()),
  DataAccess: dataAccess,
});

const index = z.strictObject({
  IndexName: z.string().min(3),
  KeyAttributes: keyAttributes,
  Projection: z.discriminatedUnion("ProjectionType", [
    z.strictObject({ ProjectionType: z.enum(["ALL", "KEYS_ONLY"]) }),
    z.strictObject({ ProjectionType: z.literal("INCLUDE"), NonKeyAttributes: z.array(z.string()).min(1) }),
  ]),
});

const table = z.strictObject({
  TableName: z.string().regex(/^[\w.-]{3,255}$/),
  KeyAttributes: keyAttributes,
  NonKeyAttributes: z.array(attribute),
  TableFacets: z.array(facet),
  GlobalSecondaryIndexes: z.array(index),
  DataAccess: dataAccess,
  BillingMode: z.enum(["PROVISIONED", "PAY_PER_REQUEST"]),
});

/** The format of a NoSQL Workbench model. */
export const workbenchFormat = z.strictObject({
  ModelName: z.string().min(1),
  ModelMetadata: z.strictObject({
    Author: z.string(),
    DateCreated: date,
    DateLastModified: date,
    Description: z.string(),
    AWSService: z.literal("Amazon DynamoDB"),
    Version: z.literal("3.0"),
  }),
  DataModel: z.array(table).min(1),
});
