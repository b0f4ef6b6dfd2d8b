import { createAccessTokens } from "@quick-photos/api";
import { median } from "@quick-photos/bench";

/** `pnpm --filter @quick-photos/server bench:tokens [rounds] [checks in a round]`: what it costs to check an access token. */

const [rounds = 9, checks = 5_000] = process.argv.slice(2).map(Number);

const tokens = createAccessTokens({ secret: new Uint8Array(32).fill(7), now: () => new Date() });
const { accessToken } = await tokens.issue({ userId: "0123456789ABCDEF", sessionId: "0123456789ABCDEF" });

/** Returns the microseconds of processor of one check, in this process and its threads. */
async function measure(): Promise<number> {
  const before = process.cpuUsage();
  for (let checked = 0; checked < checks; checked++) await tokens.verify(accessToken);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / checks;
}

await measure(); // code is compiled while it warms up
const micros = [];
for (let round = 0; round < rounds; round++) micros.push(await measure());
process.stdout.write(
  `${median(micros).toFixed(1)} us of processor a check, the least ${Math.min(...micros).toFixed(1)}\n`,
);
