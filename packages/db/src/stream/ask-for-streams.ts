import { type DynamoDBStreamsClient, ListStreamsCommand } from "@aws-sdk/client-dynamodb-streams";

/** Asks an engine for streams, whatever they are of: for whoever wants to know whether it has such a thing. */
export async function askForStreams(client: DynamoDBStreamsClient): Promise<void> {
  await client.send(new ListStreamsCommand({ Limit: 1 }));
}
