import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "../process-usage.ts";
import { send, sendAll } from "./call.ts";
import type { Opened } from "./serving.ts";

/**
 * `pnpm --filter @quick-photos/server bench:request [--rounds 31] [--only photos.byId]`: the processor time that a call
 * takes in the server, socket and log included, with what the database answers coming from memory; and what hono, tRPC
 * and jose take to check the same token and send the same bytes. In turns, each in a process of its own.
 */

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "31" }, only: { type: "string" } },
});
/** Calls in a round, and how many of them are under way at once. */
const round = { times: 200, atOnce: 8 };
/** Rounds in which code is compiled, and that do not count. */
const warmUpRounds = 10;

async function start(program: string, ...args: string[]) {
  const child = fork(fileURLToPath(new URL(`request-${program}.js`, import.meta.url)), args, { execArgv: [] });
  const [opened] = (await once(child, "message")) as [Opened];
  return {
    ...opened,
    /** Returns the microseconds of processor time that it has used so far. */
    async used(): Promise<number> {
      child.send("used");
      const [{ user, system }] = (await once(child, "message")) as [NodeJS.CpuUsage];
      return user + system;
    },
    stop: () => child.disconnect(),
  };
}

const print = (cells: string[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);
const dataOf = (body: string) => (JSON.parse(body) as { result: { data: unknown } }).result.data;

const ours = await start("our-server");
const calls = ours.calls.filter(({ procedure }) => procedure === (options.only ?? procedure));
const bodies = new Map<string, string>();
for (const call of calls) bodies.set(call.procedure, await send(ours.origin, call));
const answers = Object.fromEntries([...bodies].map(([procedure, body]) => [procedure, dataOf(body)]));
const { secret, at } = ours;
const bare = await start("bare-server", JSON.stringify({ secret, at, answers }));

print(["call", "bytes", "the server, µs", "bare, µs", "ratio"]);
print(Array.from({ length: 5 }, () => "---"));
for (const call of calls) {
  const body = bodies.get(call.procedure);
  const measure = async ({ origin, used }: typeof ours) => {
    if ((await send(origin, call)) !== body) throw new Error(`${call.procedure} is answered otherwise`);
    const before = await used();
    await sendAll(origin, call, round);
    return ((await used()) - before) / round.times;
  };
  const taken: { ours: number; bare: number }[] = [];
  for (let done = -warmUpRounds; done < Number(options.rounds); done++) {
    const one = { ours: await measure(ours), bare: await measure(bare) };
    if (done >= 0) taken.push(one);
  }
  // Each round beside the one of the same moment, since other work on the machine comes and goes.
  const ratio = median(taken.map((one) => one.ours / one.bare));
  const micros = [median(taken.map((one) => one.ours)), median(taken.map((one) => one.bare))];
  print([call.procedure, String(body?.length), ...micros.map((figure) => figure.toFixed(0)), ratio.toFixed(2)]);
}
ours.stop();
bare.stop();
