import * as z from "zod";

/** The attributes of whatever can be leased; missing while nobody has it. */
export const leaseShape = {
  leaseOwner: z.string().optional(),
  /** Milliseconds since the epoch. */
  leaseUntil: z.number().optional(),
};
