import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "../process-usage.ts";
import { send, sendAll } from "./call.ts";
import type { Opened, Used } from "./serving.ts";

/**
 * `pnpm --filter @quick-photos/server bench:request [--rounds 31] [--at-once 8] [--only photos.byId]`: the processor time that a call
 * takes in the server, socket and log included, with what the database answers coming from memory; and what hono, tRPC
 * and jose take to check the same token and send the same bytes. In turns, each in a process of its own.
 */

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "31" },
    "at-once": { type: "string", default: "8" },
    only: { type: "string" },
  },
});
/** Calls in a round, and how many of them are under way at once. */
const round = { times: 200, atOnce: Number(options["at-once"]) };
/** Rounds in which code is compiled, and that do not count. */
const warmUpRounds = 10;

async function start(program: string, ...args: string[]) {
  const child = fork(fileURLToPath(new URL(`request-${program}.js`, import.meta.url)), args, { execArgv: [] });
  const [opened] = (await once(child, "message")) as [Opened];
  return {
    ...opened,
    /** Returns the microseconds of processor time that it has used so far, and the requests to the database. */
    async used(): Promise<{ micros: number; requests: number }> {
      child.send("used");
      const [{ user, system, requests }] = (await once(child, "message")) as [Used];
      return { micros: user + system, requests };
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

print(["call", "bytes", "the server, µs", "bare, µs", "ratio", "ratio of the least", "requests"]);
print(Array.from({ length: 7 }, () => "---"));
for (const call of calls) {
  const body = bodies.get(call.procedure);
  const measure = async ({ origin, used }: typeof ours) => {
    if ((await send(origin, call)) !== body) throw new Error(`${call.procedure} is answered otherwise`);
    const before = await used();
    await sendAll(origin, call, round);
    const after = await used();
    const requests = (after.requests - before.requests) / round.times;
    return { micros: (after.micros - before.micros) / round.times, requests };
  };
  const taken: { ours: number; bare: number; requests: number }[] = [];
  for (let done = -warmUpRounds; done < Number(options.rounds); done++) {
    const { micros, requests } = await measure(ours);
    const one = { ours: micros, bare: (await measure(bare)).micros, requests };
    if (done >= 0) taken.push(one);
  }
  const micros = [median(taken.map((one) => one.ours)), median(taken.map((one) => one.bare))];
  // Each round beside the one of the same moment, since other work on the machine comes and goes.
  const ratio = median(taken.map((one) => one.ours / one.bare));
  const least = Math.min(...taken.map((one) => one.ours)) / Math.min(...taken.map((one) => one.bare));
  const figures = [ratio, least, median(taken.map(({ requests }) => requests))].map((figure) => figure.toFixed(2));
  print([call.procedure, String(body?.length), ...micros.map((figure) => figure.toFixed(0)), ...figures]);
}
ours.stop();
bare.stop();
