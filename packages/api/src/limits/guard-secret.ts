import { expectRoom } from "./count-call.ts";
import { isWrongSecret } from "./is-wrong-secret.ts";
import type { RequestLimits } from "./request-limits.ts";

/**
 * Counts a try before it is made, so that a hundred at once are a hundred; returns how to take it back. Throws
 * `TOO_MANY_CALLS`.
 */
async function countGuess({ limiter, address }: RequestLimits, account: string): Promise<() => Promise<void>> {
  const here = `${account} ${address}`;
  expectRoom(await limiter.take("guesses", here));
  // A crowd of guessers must not keep the owner out: who has signed in from here before is not counted with them.
  const isKnown = await limiter.remembers(account, address);
  const waitMs = isKnown ? 0 : await limiter.take("guessesAnywhere", account);
  if (waitMs > 0) await limiter.giveBack("guesses", here);
  expectRoom(waitMs);
  return async () => {
    await limiter.giveBack("guesses", here);
    if (!isKnown) await limiter.giveBack("guessesAnywhere", account);
  };
}

/**
 * Runs what compares a secret of an account: `check` throws what `isWrongSecret` knows for a wrong one. Only wrong ones
 * count, and a right one clears those of the same address. An account that does not exist is counted like any other, by
 * whatever names it. Throws `TOO_MANY_CALLS` before anything is compared.
 */
export async function guardSecret<T>(
  { limits }: { limits: RequestLimits },
  account: string,
  check: () => Promise<T>,
): Promise<T> {
  const takeBack = await countGuess(limits, account);
  const { limiter, address } = limits;
  try {
    const result = await check();
    await takeBack();
    await limiter.clear("guesses", `${account} ${address}`);
    await limiter.remember(account, address);
    return result;
  } catch (error) {
    if (!isWrongSecret(error)) await takeBack();
    throw error;
  }
}
