import { median, printHead, printRow } from "@quick-photos/bench";
import { type Call, send, sendAll } from "./call.ts";
import type { OurServer } from "./our-server.ts";
import type { Started } from "./start-program.ts";

interface CompareOptions {
  ours: Started<OurServer>;
  /** Starts the other server, told what ours has answered, by procedure. */
  startOther(answers: Record<string, unknown>): Promise<Started>;
  /** What the other one is called. */
  other: string;
  calls: Call[];
  rounds: number;
  /** Rounds in which code is compiled, and that do not count. */
  warmUp: number;
  /** Calls in a round, and how many of them are under way at once. */
  round: { times: number; atOnce: number };
}

const dataOf = (body: string) => (JSON.parse(body) as { result: { data: unknown } }).result.data;

/**
 * Prints what calls take of the processor in our server and in another one that answers the same bytes, in turns. Returns
 * the ratios by procedure.
 */
export async function compareCpu(options: CompareOptions): Promise<Map<string, number>> {
  const { ours, calls, rounds, warmUp, round } = options;
  const bodies = new Map<string, string>();
  for (const call of calls) bodies.set(call.procedure, await send(ours.opened.origin, call));
  const answers = Object.fromEntries([...bodies].map(([procedure, body]) => [procedure, dataOf(body)]));
  const other = await options.startOther(answers);
  const measure = async ({ opened: { origin }, used }: Started, call: Call) => {
    const isSame = (await send(origin, call)) === bodies.get(call.procedure);
    if (!isSame) throw new Error(`${call.procedure} is answered otherwise`);
    const before = await used();
    await sendAll(origin, call, round);
    const after = await used();
    const each = (figure: "micros" | "requests") => (after[figure] - before[figure]) / round.times;
    return { micros: each("micros"), requests: each("requests") };
  };
  const named = ["the server, µs", `${options.other}, µs`, "ratio", "ratio of the least", "requests", "of the other"];
  printHead(["call", "bytes", ...named]);
  const ratios = new Map<string, number>();
  for (const call of calls) {
    const taken: Record<"ours" | "other", Awaited<ReturnType<typeof measure>>>[] = [];
    for (let done = -warmUp; done < rounds; done++) {
      const one = { ours: await measure(ours, call), other: await measure(other, call) };
      if (done >= 0) taken.push(one);
    }
    const all = (whose: "ours" | "other", figure: "micros" | "requests") => taken.map((one) => one[whose][figure]);
    // Each round beside the one of the same moment, since other work on the machine comes and goes.
    const ratio = median(taken.map((one) => one.ours.micros / one.other.micros));
    const least = Math.min(...all("ours", "micros")) / Math.min(...all("other", "micros"));
    const micros = [median(all("ours", "micros")), median(all("other", "micros"))];
    const figures = [ratio, least, median(all("ours", "requests")), median(all("other", "requests"))];
    const cells = [...micros.map((figure) => figure.toFixed(0)), ...figures.map((figure) => figure.toFixed(2))];
    printRow([call.procedure, bodies.get(call.procedure)?.length ?? 0, ...cells]);
    ratios.set(call.procedure, ratio);
  }
  other.stop();
  return ratios;
}
