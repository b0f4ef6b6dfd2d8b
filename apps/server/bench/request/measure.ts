import type { BatchGetCommandInput } from "@aws-sdk/lib-dynamodb";
import { readOptions, reportFigures } from "@quick-photos/bench";
import { compareCpu } from "./compare-cpu.ts";
import { compareSizes } from "./compare-sizes.ts";
import type { OurServer, OurServerOptions } from "./our-server.ts";
import { startProgram } from "./start-program.ts";

/**
 * `pnpm --filter @quick-photos/server bench:request [--rounds 31] [--at-once 8] [--part memory] [--only photos.byId]`: what
 * a call takes in the server, socket and log included. Each server is a process of its own, and so is who calls.
 *
 * - `memory`: the processor time with what the database answers coming from memory; beside what hono, tRPC and jose take to
 *   check the same token and send the same bytes.
 * - `database`: the same with the database asked; beside what they take together with zod and lib-dynamodb.
 * - `size`: how long it takes on a table of a few items and on one of many.
 */

const parts = ["memory", "database", "size"] as const;

const asked = readOptions({
  usage: `bench:request [...]: what a call takes in the server; --part ${parts.join(", ")}, --only a procedure`,
  numbers: {
    rounds: 31,
    "warm-up": 10,
    calls: 200,
    "at-once": 8,
    photos: 20,
    times: 500,
    small: 3_600,
    large: 300_000,
  },
  quick: { rounds: 1, "warm-up": 1, calls: 8, photos: 2, times: 4, small: 100, large: 300 },
  words: ["part", "only"],
});
const { rounds, photos, "warm-up": warmUp } = asked;
const round = { times: asked.calls, atOnce: asked["at-once"] };

const startOurs = (options: Omit<OurServerOptions, "photos">) =>
  startProgram<OurServer>("our-server", { ...options, photos } satisfies OurServerOptions);

/** The one on the table of a few items, which two parts measure. */
let small: ReturnType<typeof startOurs> | undefined;

function openSmall() {
  small ??= startOurs({ isRemembering: false, items: asked.small });
  return small;
}

async function compareAnswering() {
  const ours = await startOurs({ isRemembering: true });
  const { secret, at } = ours.opened;
  const calls = ours.opened.calls.filter(({ procedure }) => procedure === (asked.only ?? procedure));
  const startOther = (answers: object) => startProgram("bare-server", { secret, at, answers });
  await compareCpu({ ours, startOther, other: "bare", calls, rounds, warmUp, round });
  ours.stop();
}

/** Those that a few lines of lib-dynamodb would answer, and how much of their processor time ours may take. */
const goals: Readonly<Record<string, number>> = { "photos.byId": 0.75, "users.byId": 0.75 };

async function compareAsking() {
  const ours = await openSmall();
  const { secret, at, endpoint } = ours.opened;
  const calls = ours.opened.calls.filter(
    ({ procedure }) => procedure in goals && procedure === (asked.only ?? procedure),
  );
  const inputs = Object.fromEntries(
    calls.map(({ procedure, requests }) => [procedure, requests.map(({ input }) => input as BatchGetCommandInput)]),
  );
  const startOther = (answers: object) => startProgram("plain-server", { secret, at, answers, endpoint, inputs });
  const ratios = await compareCpu({ ours, startOther, other: "with lib-dynamodb", calls, rounds, warmUp, round });
  reportFigures(
    [...ratios].map(([procedure, now]) => ({
      what: `processor of ${procedure} in the server / in hono, tRPC, zod, jose and lib-dynamodb`,
      now,
      goal: { most: goals[procedure] ?? Number.NaN },
    })),
  );
}

async function compareTables() {
  const { large: items, times } = asked;
  const large = await startOurs({ isRemembering: false, items });
  const now = await compareSizes([await openSmall(), large], { times, warmUp: times / 4 });
  large.stop();
  reportFigures([{ what: `p50 of calls at ${items} items / at ${asked.small}`, now, goal: { most: 1.1 } }]);
}

const measuring = { memory: compareAnswering, database: compareAsking, size: compareTables };
for (const part of parts) {
  if (part !== (asked.part ?? part)) continue;
  process.stdout.write(`\n${part}\n`);
  await measuring[part]();
}
(await small)?.stop();
