import { type AttributeValue, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";

/** An item as the engine holds it. */
type RawItem = Record<string, AttributeValue>;

/** Types of items that name users for as long as there is work to do. */
const ofWork = new Set(["Job", "Checkpoint", "DeadLetter", "Migration"]);

/** Returns every item of a table that names a user anywhere, in a key, in a list or inside a text; work aside. */
export async function itemsNaming(
  { client, tableName }: { client: DynamoDBClient; tableName: string },
  userId: string,
): Promise<string[]> {
  const found: string[] = [];
  const names = (item: RawItem) => JSON.stringify(item).includes(userId);
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName, ConsistentRead: true })) {
    for (const item of Items.filter(names)) {
      const { type, PK, SK } = item;
      if (!ofWork.has(type?.S ?? "")) found.push(`${type?.S} ${PK?.S} / ${SK?.S}`);
    }
  }
  return found;
}
