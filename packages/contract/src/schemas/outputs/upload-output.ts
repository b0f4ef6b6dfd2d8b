import * as z from "zod";

/** Permission to PUT one file; `uploadId` names it from then on. */
export const uploadTicketOutput = z.strictObject({
  uploadId: z.string(),
  method: z.literal("PUT"),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
  /** The caller's oldest photo of the same bytes; the ticket is good all the same. */
  duplicateOf: z.string().optional(),
});

/** Permission to PUT one file. */
export type UploadTicket = z.infer<typeof uploadTicketOutput>;
