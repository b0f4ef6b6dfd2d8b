import { printHead, printRow } from "@quick-photos/bench";
import { measureCalls } from "./measure-calls.ts";
import { openBehindFront, openHidden, openInNamespace, openToPages } from "./open-doors.ts";

/** `pnpm --filter @quick-photos/db bench:doors [calls]`: what each way to close the engine's door costs a call. */

const calls = Number(process.argv[2] ?? 20_000);
const rounds = 3;
const doors = [
  { name: "127.0.0.1, open to pages", open: openToPages },
  { name: "a port closed to pages, at a random address", open: openHidden },
  { name: "a front that checks a secret, in this process", open: openBehindFront },
  { name: "a network of its own, and a relay from a Unix socket", open: openInNamespace },
];

printHead(["round", "the engine's door", "calls a second", "µs of this process", "µs of engine and relay"]);
for (let round = 1; round <= rounds; round++) {
  for (const { name, open } of doors) {
    await using door = await open();
    await measureCalls(door, calls / 10);
    const { perSecond, ownMicros, theirMicros } = await measureCalls(door, calls);
    printRow([String(round), name, ...[perSecond, ownMicros, theirMicros].map((figure) => figure.toFixed(0))]);
  }
}
