import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { tableDefinition } from "@quick-photos/db/table";
import type { ModelKind, TableModel } from "../table-model.ts";

/** Stored items, as DynamoDB's JSON, by the names of their kinds. */
export type SampleItems = Readonly<Record<string, Record<string, AttributeValue>>>;

interface Attribute {
  AttributeName: string;
  AttributeType: string;
}

/** The format asks for dates, and a file that is made anew by every build has none to tell. */
const date = "Nov 27, 2026, 12:00 PM";

/** Which SQL database a model is imported from: none. */
const DataAccess = { MySql: {} };

function keyAttributes(keySchema: readonly { AttributeName: string; KeyType: string }[]) {
  const attributeOf = (keyType: string) => {
    const name = keySchema.find(({ KeyType }) => KeyType === keyType)?.AttributeName;
    return tableDefinition.AttributeDefinitions.find(({ AttributeName }) => AttributeName === name);
  };
  return { PartitionKey: attributeOf("HASH"), SortKey: attributeOf("RANGE") };
}

const primaryKey: readonly string[] = tableDefinition.KeySchema.map(({ AttributeName }) => AttributeName);
const indexKey = tableDefinition.AttributeDefinitions.filter(
  ({ AttributeName }) => !primaryKey.includes(AttributeName),
);

/** What every item has beside its key. */
const marks: Attribute[] = [
  { AttributeName: "type", AttributeType: "S" },
  { AttributeName: "v", AttributeType: "N" },
];

function attributesOf({ index, attributes }: ModelKind): Attribute[] {
  const own = attributes.map(({ name, type }) => ({ AttributeName: name, AttributeType: type }));
  return [...(index ? indexKey : []), ...marks, ...own];
}

/** The Workbench knows one type of each name: the first that has it. What has it as another type shows it nowhere. */
function attributesOfAll({ kinds }: TableModel): Map<string, string> {
  const all = new Map<string, string>();
  for (const { AttributeName, AttributeType } of kinds.flatMap(attributesOf)) {
    if (!all.has(AttributeName)) all.set(AttributeName, AttributeType);
  }
  return all;
}

/** Returns the rows of kinds whose primary key no kind before has taken: those that stand in the place of another. */
function distinctItems({ kinds }: TableModel, samples: SampleItems): SampleItems {
  const taken = new Set<string>();
  const rows = kinds.flatMap(({ name }) => {
    const item = samples[name];
    const key = JSON.stringify(primaryKey.map((attribute) => item?.[attribute]));
    if (!item || taken.has(key)) return [];
    taken.add(key);
    return [[name, item] as const];
  });
  return Object.fromEntries(rows);
}

/** Returns the model of the table in the format of NoSQL Workbench: a facet for each kind of item, with a row of it. */
export function workbenchModel(model: TableModel, samples: SampleItems) {
  const all = attributesOfAll(model);
  const isShown = ({ AttributeName, AttributeType }: Attribute) => all.get(AttributeName) === AttributeType;
  const rows = distinctItems(model, samples);
  const facet = (kind: ModelKind) => {
    const names = attributesOf(kind)
      .filter(isShown)
      .map(({ AttributeName }) => AttributeName);
    const row = rows[kind.name];
    // An import takes a null for a second type of its attribute.
    const cells =
      row &&
      Object.entries(row).filter(([name, value]) => [...primaryKey, ...names].includes(name) && !("NULL" in value));
    return {
      FacetName: kind.type,
      KeyAttributeAlias: { PartitionKeyAlias: kind.key.partition, SortKeyAlias: kind.key.sort },
      NonKeyAttributes: names,
      TableData: cells ? [Object.fromEntries(cells)] : [],
      DataAccess,
    };
  };
  return {
    ModelName: "quick-photos",
    ModelMetadata: {
      Author: "quick-photos",
      DateCreated: date,
      DateLastModified: date,
      Description: "The one table of quick-photos: a facet for each kind of item.",
      AWSService: "Amazon DynamoDB",
      Version: "3.0",
    },
    DataModel: [
      {
        TableName: "quick-photos",
        KeyAttributes: keyAttributes(tableDefinition.KeySchema),
        NonKeyAttributes: [...all].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType })),
        TableFacets: model.kinds.map(facet),
        GlobalSecondaryIndexes: tableDefinition.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
          IndexName,
          KeyAttributes: keyAttributes(KeySchema),
          Projection,
        })),
        DataAccess,
        BillingMode: tableDefinition.BillingMode,
      },
    ],
  };
}
