import type { Behaviour, Refusal } from "../cases/contract-case.ts";
import type { Abilities } from "./binding.ts";

/** What functions lack that servers have: their streams tell what there is, and end. */
export const functionsLack: (keyof Abilities)[] = ["live"];

/** Returns why a case shows nothing where each call has a process of its own; undefined for all others. */
export function reasonNotOnFunctions(promised: Behaviour | Refusal): string | undefined {
  if (!("reason" in promised)) return undefined;
  const { reason, when, needs } = promised;
  if (reason === "MEDIA_BUSY") return "each photo has a process of its own";
  if (reason === "TOO_MANY_CALLS") return "each process counts for itself";
  if (reason === "SESSION_ENDED" && when === "the caller's account is gone") return "another process hears of it later";
  if (reason.startsWith("UPLOAD_") && reason.endsWith("_MISMATCH") && needs === "http") return "the bucket refuses it";
  return undefined;
}
