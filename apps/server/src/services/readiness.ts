import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { TableStream } from "@quick-photos/db";
import type { Projector } from "@quick-photos/projector";

/** Whether requests can be served, and what keeps them from it. */
export interface Readiness {
  ready: boolean;
  table: "reachable" | "unreachable";
  stream: "reachable" | "unreachable";
  projector: {
    /** How far counts and lists trail the writes; null while it cannot be known. */
    lagMs: number | null;
    /** Why it cannot be known; null when nothing fails. */
    failure: string | null;
    /** Records and jobs set aside since the start: `npm run audit` lists them and can replay them. */
    setAside: number;
    /** Parts of the stream that were gone before they were read: anything but 0 wants `npm run audit -- --repair`. */
    lostShards: number;
    /** Long work that is not done yet, in whichever process. */
    jobsWaiting: number;
  };
}

interface ReadinessOptions {
  client: DynamoDBClient;
  stream: TableStream;
  tableName: string;
  projector: Pick<Projector, "status"> | undefined;
}

/** A probe a second at most reaches the engine, however many ask: DescribeTable is throttled early. */
const freshForMs = 1_000;

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

async function probe({ client, stream, tableName, projector }: ReadinessOptions): Promise<Readiness> {
  const [hasTable, hasStream] = await Promise.all([
    succeeds(client.send(new DescribeTableCommand({ TableName: tableName }))),
    succeeds(stream.listShards()),
  ]);
  const status = projector?.status();
  return {
    ready: hasTable && hasStream,
    table: hasTable ? "reachable" : "unreachable",
    stream: hasStream ? "reachable" : "unreachable",
    projector: {
      lagMs: status?.ms ?? null,
      failure: status?.failure ?? null,
      setAside: status?.setAside ?? 0,
      lostShards: status?.lostShards.length ?? 0,
      jobsWaiting: status?.jobsWaiting ?? 0,
    },
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
