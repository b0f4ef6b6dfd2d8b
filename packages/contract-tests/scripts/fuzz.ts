import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

const usage = `Usage: npm run fuzz -- [options]

Sends bad and good inputs to every procedure, and HTTP of every shape to a socket, of a server of its own. It fails when
an answer has a status of 500 or more, or when an answer or the log shows where the program is or holds a secret; then
when the server is not ready any more, or the audit finds something in its table.

  --count <number>   how many (100000)
  --seed <number>    from which seed (a new one, which is printed)`;

function readNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new TypeError(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "100000" },
      seed: { type: "string", default: `${randomInt(1_000_000_000)}` },
      help: { type: "boolean" },
    },
  });
  return { help: values.help, count: readNumber("count", values.count), seed: readNumber("seed", values.seed) };
}

async function run({ count, seed }: { count: number; seed: number }): Promise<void> {
  // Only now: an argument that is wrong is said at once.
  const { runFuzz } = await import("../src/fuzz/run-fuzz.ts");
  const startedAt = performance.now();
  process.stdout.write(`${count} tries from seed ${seed}\n`);
  const { outcomes, faults } = await runFuzz({
    count,
    seed,
    onTried: (done) => done % 5_000 === 0 && process.stdout.write(`${done}\n`),
  });
  const sorted = [...outcomes].sort(([, a], [, b]) => b - a);
  for (const [outcome, times] of sorted) process.stdout.write(`${`${times}`.padStart(8)} ${outcome}\n`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  process.stdout.write(`${faults.length} faults in ${count} tries from seed ${seed}, ${seconds} s\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

try {
  const { help, ...options } = readArguments();
  if (help) process.stdout.write(`${usage}\n`);
  else await run(options);
} catch (error) {
  process.stderr.write(`${error instanceof TypeError ? `${error.message}\n\n${usage}` : error}\n`);
  process.exitCode = 2;
}
