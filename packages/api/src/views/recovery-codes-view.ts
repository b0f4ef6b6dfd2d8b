import type { RecoveryStatus } from "@quick-photos/contract";
import type { RecoveryCodes } from "@quick-photos/db/items";

/** Returns how many recovery codes are left, and since when they are the ones: nothing of the codes. */
export function recoveryCodesView({ hashes, createdAt }: RecoveryCodes): RecoveryStatus & { createdAt: string } {
  return { left: Object.keys(hashes).length, createdAt };
}
