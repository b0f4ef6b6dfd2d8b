import { mapConcurrently } from "../map-concurrently.ts";
import { planSample } from "./plan-sample.ts";
import { type SampleAccount, sampleAccount } from "./sample-account.ts";
import { createSampleActors, type SampleContext } from "./sample-actors.ts";
import type { SamplePictures } from "./sample-pictures.ts";

/** How the sample is put in. */
export interface SeedOptions {
  context: SampleContext;
  pictures: SamplePictures;
  /** When the sample was begun: its times count back from there, also when it is completed later. */
  startedAt: Date;
  /** Ends the work before the next step, by throwing the signal's reason; seeding again completes it. */
  signal?: AbortSignal;
}

/** Two photos at once keep two cores busy, and leave room in the queue for those of people. */
const concurrencyLimit = 2;

/**
 * Puts the sample in through the API: people with pictures of themselves, whom they follow, their photos and the
 * reactions to them. Whatever is there already is left as it is, so a seeding that was broken off is completed by
 * another. Throws ApiError, with CREDENTIALS_WRONG when a stranger has the name of one of the people.
 */
export async function seedSample(options: SeedOptions): Promise<SampleAccount> {
  const { context, pictures, startedAt, signal } = options;
  const actors = createSampleActors({ context, password: sampleAccount.password, startedAt, pictures });
  const plan = planSample();
  const each = <T>(steps: T[], act: (step: T) => Promise<void>) =>
    mapConcurrently(steps, concurrencyLimit, async (step) => {
      signal?.throwIfAborted();
      await act(step);
    });
  await each(plan.arrivals, actors.join);
  await each(plan.follows, actors.follow);
  await each(plan.posts, actors.post);
  return sampleAccount;
}
