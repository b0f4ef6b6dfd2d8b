import { ConditionFailed } from "./failures.ts";

/** Returns what a write returns, null when its condition does not hold and nothing was written. */
export async function ignoreFailedCondition<T>(write: Promise<T>): Promise<{ answer: T } | null> {
  try {
    return { answer: await write };
  } catch (error) {
    if (error instanceof ConditionFailed) return null;
    throw error;
  }
}
