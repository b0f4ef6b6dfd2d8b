import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DescribeStreamCommand, type DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";

/** Whether requests can be served, and what keeps them from it. */
export interface Readiness {
  ready: boolean;
  table: "reachable" | "unreachable";
  stream: "reachable" | "unreachable";
  /** How far counts and lists trail the writes, null while unknown. */
  projectorLagMs: number | null;
}

interface ReadinessOptions {
  client: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  tableName: string;
  projectorLagMs: () => number | null;
}

/** A probe a second at most reaches the engine, however many ask: DescribeTable is throttled early. */
const freshForMs = 1_000;

async function probe({ client, streams, tableName, projectorLagMs }: ReadinessOptions): Promise<Readiness> {
  const described = await client.send(new DescribeTableCommand({ TableName: tableName })).catch(() => undefined);
  const StreamArn = described?.Table?.LatestStreamArn;
  const stream = StreamArn && (await streams.send(new DescribeStreamCommand({ StreamArn })).catch(() => undefined));
  return {
    ready: Boolean(described && stream),
    table: described ? "reachable" : "unreachable",
    stream: stream ? "reachable" : "unreachable",
    projectorLagMs: projectorLagMs(),
  };
}

/** Makes the probe behind `/readyz`. */
export function createReadiness(options: ReadinessOptions): () => Promise<Readiness> {
  let latest: { answer: Promise<Readiness>; askedAt: number } | undefined;
  return () => {
    if (latest === undefined || performance.now() - latest.askedAt > freshForMs) {
      latest = { answer: probe(options), askedAt: performance.now() };
    }
    return latest.answer;
  };
}
