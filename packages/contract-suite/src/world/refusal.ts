import type { QuickPhotosError, QuickPhotosReason } from "@quick-photos/client-sdk";
import type { ErrorReason } from "@quick-photos/contract";
import { TRPCClientError } from "@trpc/client";

/** How a call failed, as its caller sees it. */
export interface SeenFailure {
  reason: QuickPhotosReason | undefined;
  code: string | undefined;
  /** The top-level inputs at fault. */
  fields: string[];
}

interface WireData {
  code: string;
  reason: ErrorReason;
  fields?: Record<string, string[]>;
}

/** Whether it is the error of a client, of whichever release. */
const isOfClient = (error: unknown): error is QuickPhotosError =>
  error instanceof Error && error.name === "QuickPhotosError";

/** Returns how a call failed, whether the client's errors or those on the wire carried it; anything else is thrown on. */
function readFailure(error: unknown): SeenFailure {
  if (isOfClient(error)) {
    return { reason: error.reason, code: error.code, fields: Object.keys(error.fields).sort() };
  }
  if (!(error instanceof TRPCClientError)) throw error;
  const data: Partial<WireData> = error.data ?? {};
  return { reason: data.reason, code: data.code, fields: Object.keys(data.fields ?? {}).sort() };
}

/** Returns how a call failed, null when it succeeded. */
export async function failureOf(call: Promise<unknown>): Promise<SeenFailure | null> {
  return call.then(() => null, readFailure);
}
