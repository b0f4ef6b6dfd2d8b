import type { TypedItem } from "@quick-photos/db/maintenance";
import * as z from "zod";

/**
 * What a file of a table consists of: gzip of JSON lines. The first line says what it is of, the last one what has to be
 * in it; between them come items as Amazon's own exports write them, in chunks that each begin with a line of their own
 * and are a gzip member for themselves. So a file that was cut off is told from a whole one, and one that is being
 * written is gone on with at its last chunk.
 */

/** The version of this format. Every version that ever was is read. */
export const tableFileFormat = 1;

/** An item's key, to go on behind; null for the start of the table. */
const placeSchema = z.object({ PK: z.string(), SK: z.string() }).nullable();

const summarySchema = z.object({
  /** How many items there are of each kind and version, as in `Photo v2`. */
  counts: z.record(z.string(), z.int().nonnegative()),
  /** Of all items, whatever their order; 32 hexadecimal digits. */
  digest: z.string().regex(/^[\da-f]{32}$/),
});

/** What some items are, all together: two that are equal are of the same items. */
export type Summary = z.infer<typeof summarySchema>;

const headerSchema = z.object({
  format: z.int().positive(),
  /** Tells this export from all others. */
  exportId: z.string(),
  /** When it was begun, ISO 8601. */
  begunAt: z.iso.datetime(),
  /** The table that it was made of: its name, and what the engine knows it by. */
  table: z.object({ name: z.string(), id: z.string() }),
  /** The kinds of items that whoever wrote it knew: the newest version of each, and its key. */
  kinds: z.record(z.string(), z.object({ version: z.int().positive(), key: z.string() })),
});

/** The first line of a file. */
export type Header = z.infer<typeof headerSchema>;

const chunkSchema = z.object({
  /** Where it begins in the file, in bytes. */
  at: z.int().positive(),
  /** The key behind which its items begin. */
  after: placeSchema,
  /** What comes before it. */
  before: summarySchema,
});

/** The first line of a chunk. */
export type Chunk = z.infer<typeof chunkSchema>;

const endSchema = z.object({ ...summarySchema.shape, endedAt: z.iso.datetime() });

/** The last line of a file. */
export type End = z.infer<typeof endSchema>;

/** A line of a file. */
export type Line = { table: Header } | { chunk: Chunk } | { Item: TypedItem } | { end: End };

/** The format alone, which a file of any version says in the same place. */
const anyFormatSchema = z.object({ table: z.looseObject({ format: z.int().positive() }) });

const markSchema = z.union([
  z.object({ table: headerSchema }),
  z.object({ chunk: chunkSchema }),
  z.object({ end: endSchema }),
]);

/** What every item has; what its values are is for the engine to say. */
const itemSchema = z.object({
  Item: z.looseObject({ PK: z.object({ S: z.string() }), SK: z.object({ S: z.string() }) }),
});

/** Returns the format that a first line speaks of; null when it is not the line of such a file. */
export function formatOf(line: unknown): number | null {
  return anyFormatSchema.safeParse(line).data?.table.format ?? null;
}

/** Returns what a line is; null for one that no file of this format has. */
export function parseLine(line: unknown): Line | null {
  const schema = Object(line).Item === undefined ? markSchema : itemSchema;
  return schema.safeParse(line).success ? (line as Line) : null;
}
