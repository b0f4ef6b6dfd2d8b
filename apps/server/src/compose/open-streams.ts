import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient, type DynamoDBStreamsClientConfig } from "@aws-sdk/client-dynamodb-streams";
import { createForgetting } from "@quick-photos/db/embedded";
import {
  askForStreams,
  createLeanReading,
  createSdkReading,
  createTableStream,
  type TableStream,
} from "@quick-photos/db/stream";
import type { EngineGate } from "../services/engine-gate.ts";
import type { StopStack } from "../services/stop-stack.ts";
import { withoutSdkLog } from "../services/without-sdk-log.ts";

/** The streams of an engine. */
export interface Streams {
  /** Asks for some, of whatever table. */
  ask(): Promise<void>;
  /** Opens the stream of a table. */
  openTable(tableName: string): TableStream;
}

interface StreamsOptions {
  config: DynamoDBStreamsClientConfig;
  /** Whether records are read as the lean lane does. */
  isLean: boolean;
  gate: EngineGate;
  /** The engine's client where it is one of ours, which pauses behind the gate. */
  kept: DynamoDBClient | undefined;
}

/** Opens the streams of an engine. */
export function openStreams({ config, isLean, gate, kept }: StreamsOptions, defer: StopStack["defer"]): Streams {
  const client = withoutSdkLog(new DynamoDBStreamsClient(config));
  defer(() => client.destroy());
  if (kept) gate.guardStreams(client);
  const readRecords = isLean ? gate.guardReading(createLeanReading(client)) : createSdkReading(client);
  return {
    ask: () => askForStreams(client),
    openTable: (tableName) => ({
      ...createTableStream(client, tableName, readRecords),
      ...(kept && { forget: createForgetting(kept, tableName) }),
    }),
  };
}
