import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { startEmbeddedEngine } from "../src/embedded/index.ts";
import { createLeanLane, createSdkLane } from "../src/lane/index.ts";
import { createUndiciHandler } from "../src/lane/undici-handler.ts";
import { ensureTable } from "../src/table/ensure-table.ts";
import { switchStream } from "../src/table/switch-stream.ts";
import { type Caller, calls, onClient, onLane, page } from "./cpu-calls.ts";

/**
 * `npm run bench:cpu -- [--rounds 31] [--check]`: the processor time that this process takes for a call, on either lane
 * and with the SDK's plain client, in turns; the engine is another process. With `--check` it fails when the lean lane
 * takes a third more of lib-dynamodb's than it may: less is within what a busy machine makes of a ratio.
 */

const { values: asked } = parseArgs({
  options: { rounds: { type: "string", default: "31" }, check: { type: "boolean", default: false } },
});
/** Calls of a kind in a round, and how many of them are under way at once. */
const callsInRound = 50;
const atOnce = 8;
/** Rounds in which code is compiled, and that do not count. */
const warmUpRounds = 10;
const tableName = "quick-photos";

/** Returns the microseconds of processor time that a call takes. */
async function measure(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  let left = callsInRound;
  const work = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / callsInRound;
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
const print = (cells: string[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);

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

print(["call", "lean lane, µs", "lib-dynamodb, µs", "plain client, µs", "lean / lib", "may be", "lean / plain"]);
print(Array.from({ length: 7 }, () => "---"));
const exceeded: string[] = [];
for (const name of Object.keys(calls) as (keyof typeof calls)[]) {
  const taken: Record<keyof typeof contenders, number>[] = [];
  for (let round = -warmUpRounds; round < Number(asked.rounds); round++) {
    const lean = await measure(contenders.lean[name]);
    const lib = await measure(contenders.lib[name]);
    const raw = await measure(contenders.raw[name]);
    if (round >= 0) taken.push({ lean, lib, raw });
  }
  // Each round beside the one of the same moment, since other work on the machine comes and goes.
  const ratio = median(taken.map(({ lean, lib }) => lean / lib));
  const toPlain = median(taken.map(({ lean, raw }) => lean / raw));
  const micros = (["lean", "lib", "raw"] as const).map((kind) => median(taken.map((one) => one[kind])).toFixed(0));
  print([name, ...micros, ratio.toFixed(2), String(calls[name]), toPlain.toFixed(2)]);
  if (ratio > (calls[name] * 4) / 3) exceeded.push(name);
}
plain.destroy();
quick.destroy();
await engine.stop();
if (asked.check && exceeded.length > 0) {
  process.stderr.write(`The lean lane takes a third more than it may, or worse, for ${exceeded.join(", ")}.\n`);
  process.exitCode = 1;
}
