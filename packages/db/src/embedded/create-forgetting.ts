import { type DynamoDBClient, TagResourceCommand } from "@aws-sdk/client-dynamodb";
import type { TableStream } from "../stream/table-stream.ts";
import { forgottenAtOnce, readTag } from "./limit-stream.ts";

/** The engine looks at no more of it than the table's name. */
const arnOf = (tableName: string) => `arn:aws:dynamodb:dynoxide:000000000000:table/${tableName}`;

/**
 * Makes what has an embedded engine forget the records of a table's stream that have been read, where its file has been
 * tended; elsewhere nothing comes of it. The engine hears of it by a tag of the table. Throws what the SDK throws.
 */
export function createForgetting(client: DynamoDBClient, tableName: string): NonNullable<TableStream["forget"]> {
  let reached: number | undefined;
  return async ({ sequenceNumber }) => {
    const place = Number(sequenceNumber);
    if (!Number.isSafeInteger(place)) return;
    const Tags = [{ Key: readTag, Value: sequenceNumber }];
    // One more than takes what has come since, so that a stream that has grown shrinks again.
    const goes = 1 + Math.ceil((place - (reached ?? place)) / forgottenAtOnce);
    for (let go = 0; go < goes; go++) {
      await client.send(new TagResourceCommand({ ResourceArn: arnOf(tableName), Tags }));
    }
    reached = place;
  };
}
