import * as z from "zod";

/**
 * Per stream shard, the padded sequence number of the last record counted into an item. Kept on the counted item
 * itself, so that a count and the proof that it was counted change in one write.
 */
export const watermarksSchema = z.record(z.string(), z.string());

/** Watermarks by shard id. */
export type Watermarks = z.infer<typeof watermarksSchema>;
