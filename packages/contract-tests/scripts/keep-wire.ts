import { compareWires } from "../src/wire/compare-wires.ts";
import { describeWire } from "../src/wire/describe-wire.ts";
import { changesPage, keepWire, readKeptWire, unexplained } from "../src/wire/kept-wire.ts";

/** `pnpm --filter @quick-photos/contract-tests wire`: says what has changed for clients, and keeps it as what they know. */

const wire = describeWire();
const changes = compareWires(readKeptWire(), wire);
for (const { words, isBreaking } of changes) {
  process.stdout.write(`${isBreaking ? "breaking  " : "compatible"} ${words}\n`);
}
const missing = unexplained(changes);
if (missing.length > 0) {
  const lines = missing.map((words) => `- ${words}: why, and what becomes of clients that do not know`);
  process.stderr.write(`Clients of before break. Either keep what they know, or explain it in ${changesPage}:\n`);
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}
keepWire(wire);
process.stdout.write(changes.length === 0 ? "Nothing has changed for clients.\n" : "Kept.\n");
