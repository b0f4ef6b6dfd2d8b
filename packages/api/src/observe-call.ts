import type { ErrorReason } from "@quick-photos/contract";

/**
 * Runs a call of a procedure, for whoever follows what calls do and counts how they end: `reasonOf` its result is why it
 * was refused or failed, null where it succeeded. Returns the result.
 */
export type ObserveCall = <Result>(
  procedure: string,
  call: () => Promise<Result>,
  reasonOf: (result: Result) => ErrorReason | null,
) => Promise<Result>;
