import type {
  AttributeDefinition,
  GlobalSecondaryIndex,
  KeySchemaElement,
  Projection,
  StreamSpecification,
  TableDescription,
  TimeToLiveDescription,
} from "@aws-sdk/client-dynamodb";
import { tableDefinition, ttlAttribute } from "./table-definition.ts";

/** One thing of a table that is not as the definition has it; the values are spelled for a person. */
export interface Difference {
  what: string;
  expected: string;
  found: string;
}

/** What DynamoDB says about a table. */
export interface FoundTable {
  table: TableDescription;
  timeToLive: TimeToLiveDescription | undefined;
}

/** How a thing that is not there is spelled. */
export const absent = "none";

type Keys = KeySchemaElement[] | undefined;

/** Spells a key schema with its types, as in `PK (S) HASH, SK (S) RANGE`. */
function spellKeys(keys: Keys, attributes: AttributeDefinition[] | undefined): string {
  const typeOf = (name: string | undefined) => attributes?.find((a) => a.AttributeName === name)?.AttributeType ?? "?";
  const spelled = (keys ?? []).map((key) => `${key.AttributeName} (${typeOf(key.AttributeName)}) ${key.KeyType}`);
  return spelled.join(", ") || absent;
}

function spellProjection(projection: Projection | undefined): string {
  const attributes = [...(projection?.NonKeyAttributes ?? [])].sort().join(", ");
  return [projection?.ProjectionType ?? absent, attributes].filter(Boolean).join(" ");
}

function spellStream(stream: StreamSpecification | undefined): string {
  return stream?.StreamEnabled ? (stream.StreamViewType ?? absent) : absent;
}

function spellTimeToLive(timeToLive: TimeToLiveDescription | undefined): string {
  const on = timeToLive?.TimeToLiveStatus === "ENABLED" || timeToLive?.TimeToLiveStatus === "ENABLING";
  return on ? (timeToLive.AttributeName ?? absent) : absent;
}

type Index = Pick<GlobalSecondaryIndex, "IndexName" | "KeySchema" | "Projection">;

function compareIndex(expected: Index, table: TableDescription): Difference[] {
  const what = `index ${expected.IndexName}`;
  const found = table.GlobalSecondaryIndexes?.find((index) => index.IndexName === expected.IndexName);
  const expectedKeys = spellKeys(expected.KeySchema, tableDefinition.AttributeDefinitions);
  if (!found) return [{ what, expected: expectedKeys, found: absent }];
  return [
    { what: `keys of ${what}`, expected: expectedKeys, found: spellKeys(found.KeySchema, table.AttributeDefinitions) },
    {
      what: `projection of ${what}`,
      expected: spellProjection(expected.Projection),
      found: spellProjection(found.Projection),
    },
  ];
}

/** Every index is paid for with every write, so one that the definition lacks is a difference as well. */
function findForeignIndexes(table: TableDescription): Difference[] {
  const known = new Set<string | undefined>(tableDefinition.GlobalSecondaryIndexes.map((index) => index.IndexName));
  const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
  return indexes
    .filter((index) => !known.has(index.IndexName))
    .map((index) => ({
      what: `index ${index.IndexName}`,
      expected: absent,
      found: spellKeys(index.KeySchema, table.AttributeDefinitions),
    }));
}

/** Returns everything in which a found table departs from the definition: keys, indexes, projections, stream, TTL. */
export function describeDifferences({ table, timeToLive }: FoundTable): Difference[] {
  const compared: Difference[] = [
    {
      what: "keys",
      expected: spellKeys(tableDefinition.KeySchema, tableDefinition.AttributeDefinitions),
      found: spellKeys(table.KeySchema, table.AttributeDefinitions),
    },
    ...tableDefinition.GlobalSecondaryIndexes.flatMap((index) => compareIndex(index, table)),
    ...findForeignIndexes(table),
    {
      what: "stream",
      expected: spellStream(tableDefinition.StreamSpecification),
      found: spellStream(table.StreamSpecification),
    },
    { what: "time to live", expected: ttlAttribute, found: spellTimeToLive(timeToLive) },
  ];
  return compared.filter(({ expected, found }) => expected !== found);
}
