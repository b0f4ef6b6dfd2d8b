import { type Db, DbError } from "@quick-photos/db";
import type { Logger } from "pino";
import { StartError } from "../start-error.ts";

/** Returns what to do about a change of keys, by the step it is at. */
const advice = (step: string) =>
  step === "old"
    ? "the table is used as it is; when every server is of this version, `npm run migrate -- keys` begins it"
    : "`npm run migrate -- keys` takes the next step, with --back the one before";

/** Makes sure that the keys of the table are known to this version. Throws StartError when another version has to run. */
export async function checkKeys({ tableKeys }: Db): Promise<void> {
  try {
    await tableKeys.check();
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    throw new StartError(error.message, { cause: error });
  }
}

/** Tells of changes of keys that wait for somebody. */
export async function tellOfKeys({ tableKeys }: Db, logger: Logger): Promise<void> {
  for (const { migration, step } of await tableKeys.unfinished()) {
    logger.warn({ migration: migration.name, step }, `a change of keys is not finished: ${advice(step)}`);
  }
}
