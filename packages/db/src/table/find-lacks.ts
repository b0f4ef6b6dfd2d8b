import { DescribeTimeToLiveCommand, type DynamoDBClient, type TimeToLiveDescription } from "@aws-sdk/client-dynamodb";

/** The names under which engines refuse an operation that they do not have. */
const unknownOperation = /UnknownOperation|NotImplemented|Unsupported|InvalidAction/i;

/** What an engine with no such operation answers, where it gives the refusal no name. */
const unknownOperationStatuses = new Set([404, 501]);

function isUnknownOperation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (unknownOperation.test(error.name)) return true;
  // The SDK names an answer without an error type `UnknownError`, or after its status.
  const status = "$metadata" in error ? Number(Object(error.$metadata).httpStatusCode) : 0;
  return unknownOperationStatuses.has(status) && !error.name.endsWith("Exception");
}

/** Whatever else is wrong (no such table, no permission, nobody there) is told by the call that needs an answer. */
async function ask<Answer>(call: Promise<Answer>): Promise<{ isKnown: boolean; answer?: Answer }> {
  return call.then(
    (answer) => ({ isKnown: true, answer }),
    (error: unknown) => ({ isKnown: !isUnknownOperation(error) }),
  );
}

interface LacksOptions {
  client: DynamoDBClient;
  /** Streams are not looked for without. */
  askForStreams: (() => Promise<unknown>) | undefined;
  tableName: string;
}

/** What an engine was seen to have. */
export interface SeenEngine {
  /** What it lacks of that which the table needs, as a person knows it. */
  lacks: string[];
  /** The table's time to live; undefined where it was not told. */
  timeToLive: TimeToLiveDescription | undefined;
}

/** Returns what the engine has of that which the table needs; writes nothing. */
export async function findLacks({ client, askForStreams, tableName }: LacksOptions): Promise<SeenEngine> {
  const [stream, timeToLive] = await Promise.all([
    askForStreams === undefined ? { isKnown: true } : ask(askForStreams()),
    ask(client.send(new DescribeTimeToLiveCommand({ TableName: tableName }))),
  ]);
  return {
    lacks: [...(stream.isKnown ? [] : ["streams"]), ...(timeToLive.isKnown ? [] : ["time to live"])],
    timeToLive: timeToLive.answer?.TimeToLiveDescription,
  };
}
