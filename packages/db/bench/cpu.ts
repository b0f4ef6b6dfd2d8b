import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { median, printHead, printRow, readOptions, reportFigures } from "@quick-photos/bench";
import { startEmbeddedEngine } from "../src/embedded/index.ts";
import { createLeanLane } from "../src/lane/lean-lane.ts";
import { createSdkLane } from "../src/lane/sdk-lane.ts";
import { createUndiciHandler } from "../src/lane/undici-handler.ts";
import { ensureTable } from "../src/table/ensure-table.ts";
import { switchStream } from "../src/table/switch-stream.ts";
import { type Caller, calls, onClient, onLane, page } from "./cpu-calls.ts";

/**
 * `npm run bench:cpu -- [--rounds 31] [--check]`: the processor time that this process takes for a call, on either lane
 * and with the SDK's plain client, in turns; the engine is another process. With `--check` it fails when the lean lane
 * takes a third more of lib-dynamodb's than it may: less is within what a busy machine makes of a ratio.
 */

const asked = readOptions({
  usage: "npm run bench:cpu -- [...]: the processor time of a call to the table, on the lean lane and with the AWS SDK",
  numbers: { rounds: 31, "warm-up": 10, calls: 50 },
  quick: { rounds: 1, "warm-up": 1, calls: 4 },
  flags: ["check"],
});
/** How many of a round's calls of a kind are under way at once. */
const atOnce = 8;
const tableName = "quick-photos";

/** Returns the microseconds of processor time that a call takes. */
async function measure(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  let left = asked.calls;
  const work = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / asked.calls;
}

const engine = await startEmbeddedEngine();
const access = {
  endpoint: engine.endpoint,
  region: "local",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
};
const plain = new DynamoDBClient(access);
// As in the server: nobody reads what this step copies for the SDK's log.
plain.middlewareStack.remove("loggerMiddleware");
const quick = new DynamoDBClient({
  ...access,
  requestHandler: createUndiciHandler({ connections: 256, timeoutMs: 10_000 }),
});
await ensureTable(plain, { tableName, create: true });
// The engine looks through its stream at each write, and would be slower from round to round.
await switchStream(plain, { tableName, isOn: false });
const contenders: Record<"lean" | "lib" | "raw", Caller> = {
  lean: onLane(createLeanLane(quick), tableName),
  lib: onLane(createSdkLane(plain), tableName),
  raw: onClient(plain, tableName),
};
for (const Item of page) await createLeanLane(quick).send("PutItem", { TableName: tableName, Item }, {});

printHead(["call", "lean lane, µs", "lib-dynamodb, µs", "plain client, µs", "lean / lib", "may be", "lean / plain"]);
const ratios: { name: keyof typeof calls; ratio: number }[] = [];
for (const name of Object.keys(calls) as (keyof typeof calls)[]) {
  const taken: Record<keyof typeof contenders, number>[] = [];
  for (let round = -asked["warm-up"]; round < asked.rounds; round++) {
    const lean = await measure(contenders.lean[name]);
    const lib = await measure(contenders.lib[name]);
    const raw = await measure(contenders.raw[name]);
    if (round >= 0) taken.push({ lean, lib, raw });
  }
  // Each round beside the one of the same moment, since other work on the machine comes and goes.
  const ratio = median(taken.map(({ lean, lib }) => lean / lib));
  const toPlain = median(taken.map(({ lean, raw }) => lean / raw));
  const micros = (["lean", "lib", "raw"] as const).map((kind) => median(taken.map((one) => one[kind])).toFixed(0));
  printRow([name, ...micros, ratio.toFixed(2), String(calls[name]), toPlain.toFixed(2)]);
  ratios.push({ name, ratio });
}
plain.destroy();
quick.destroy();
await engine.stop();
reportFigures(
  ratios.map(({ name, ratio }) => ({
    what: `processor of a ${name}, the lean lane's / lib-dynamodb's`,
    now: ratio,
    goal: { most: calls[name] },
  })),
);
const exceeded = ratios.filter(({ name, ratio }) => ratio > (calls[name] * 4) / 3).map(({ name }) => name);
if (asked.check && exceeded.length > 0) {
  process.stderr.write(`The lean lane takes a third more than it may, or worse, for ${exceeded.join(", ")}.\n`);
  process.exitCode = 1;
}
