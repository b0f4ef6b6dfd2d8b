import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { createLeanLane } from "@quick-photos/db/lane";
import { createEngineGate } from "../services/engine-gate.ts";
import { type EngineAccess, type OpenedEngine, openEngine } from "../services/open-engine.ts";
import type { StopStack } from "../services/stop-stack.ts";
import { withoutSdkLog } from "../services/without-sdk-log.ts";
import type { ComposeOptions } from "./compose-options.ts";
import type { Streams } from "./open-streams.ts";

/**
 * Connections at once, on either lane. A burst of a thousand calls keeps a busy machine's two cores at work for several
 * seconds; the SDK's own limit of 50 would make what waits for a connection wait longer.
 */
const connections = 256;

/**
 * A request of ours takes milliseconds; an engine that is silent for twice the time that a call of a client may take in
 * all (ten seconds, as a rule) is asked again, twice: by what works in the background, and can wait. With the SDK's own
 * handler that bounds the wait for a free connection too, and a shorter limit would refuse what only waits its turn.
 */
async function openHandler({
  config: { lane, databaseTimeoutMs },
  isOneAtATime = false,
}: ComposeOptions): Promise<NonNullable<DynamoDBClientConfig["requestHandler"]>> {
  const timeoutMs = 2 * databaseTimeoutMs;
  // undici is a quarter of what a function would load to start, and takes less of a processor that has many calls at once.
  if (lane === "lean" && !isOneAtATime) {
    const { createUndiciHandler } = await import("@quick-photos/db/undici");
    return createUndiciHandler({ connections, timeoutMs });
  }
  const agent = { keepAlive: true, maxSockets: connections };
  return { connectionTimeout: timeoutMs, socketTimeout: timeoutMs, httpAgent: agent, httpsAgent: agent };
}

/** An engine of another process may be away for a moment, which only that process knows of. */
async function clientConfig(
  { access, isShared }: OpenedEngine,
  options: ComposeOptions,
): Promise<DynamoDBClientConfig> {
  return { ...access, maxAttempts: isShared ? 8 : 3, requestHandler: await openHandler(options) };
}

function describeEngine({ endpoint, region }: EngineAccess): string {
  return endpoint === undefined ? `in ${region}` : `at ${endpoint}`;
}

const openSdkLane = async (client: DynamoDBClient) => (await import("@quick-photos/db/sdk-lane")).createSdkLane(client);

/**
 * Opens the engine, its client, the lane for what is asked all the time, and the gate before an engine of ours. The client
 * of its streams is opened for who first asks for it.
 */
export async function openClients(options: ComposeOptions, { defer }: StopStack) {
  const { config, logger, attach = false } = options;
  const engine = await openEngine({ config, logger, attach });
  defer(engine.stop);
  const client = withoutSdkLog(new DynamoDBClient(await clientConfig(engine, options)));
  defer(() => client.destroy());
  const gate = createEngineGate();
  if (engine.kept) gate.guard(client);
  const isLean = config.lane === "lean";
  const lane = isLean ? gate.guardLane(createLeanLane(client)) : await openSdkLane(client);
  let streams: Promise<Streams> | undefined;
  const openStreams = () => {
    streams ??= import("./open-streams.ts").then(async (module) =>
      module.openStreams(
        { config: await clientConfig(engine, options), isLean, gate, kept: engine.kept && client },
        defer,
      ),
    );
    return streams;
  };
  return { engine, client, openStreams, lane, gate, where: describeEngine(engine.access) };
}
