import * as z from "zod";

/** New recovery codes, which are shown this once. */
export const recoveryCodesOutput = z.strictObject({ codes: z.array(z.string()), createdAt: z.iso.datetime() });

/** How many recovery codes are left, and when they were made; null where none ever were. */
export const recoveryStatusOutput = z.strictObject({ left: z.int(), createdAt: z.iso.datetime().nullable() });

/** How many recovery codes are left. */
export type RecoveryStatus = z.infer<typeof recoveryStatusOutput>;
