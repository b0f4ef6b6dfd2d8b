import { indexName } from "@quick-photos/db/table";
import * as z from "zod";

/** Bytes of the longest keys that DynamoDB takes ("Quotas in Amazon DynamoDB", partition keys and sort keys). */
export const longestKey = { partition: 2_048, sort: 1_024 };

const keyText = (longest: number) =>
  z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= longest, { error: `DynamoDB takes keys of up to ${longest} bytes` });

const partitionKey = keyText(longestKey.partition);
const sortKey = keyText(longestKey.sort);

/** The index that is asked; null for the table. */
export const indexSchema = z.literal(indexName).nullable();

/** Where a page ended: the key attributes of its last item, those of the index too where an index is asked. */
export const placeSchema = z.record(z.string(), partitionKey);

/** Where a page ended. */
export type Place = z.output<typeof placeSchema>;

/** The most items that one page shows. */
const mostItems = 100;

/** What every page takes: the `next` of the page before, and how many items it has at most. */
export const pageShape = {
  after: placeSchema.nullable().default(null),
  limit: z.number().int().min(1).max(mostItems).default(50),
};

/** The key of an item. */
export const keySchema = z.object({ PK: partitionKey, SK: sortKey });

/** A partition of the table or of the index. */
export const partitionSchema = z.object({ pk: partitionKey, index: indexSchema.default(null) });

const values = z.array(z.string());

/** The condition on the sort key: each value list holds its first parts, in the order of the template. */
const sortSchema = z.discriminatedUnion("comparison", [
  z.object({ comparison: z.enum(["=", "<", "<=", ">", ">=", "begins_with"]), values }),
  z.object({ comparison: z.literal("between"), from: values, to: values }),
]);

/** A Query as it is composed: of a kind of key, the values of its partition's parts, and a condition on the rest. */
export const compositionSchema = z.object({
  /** The name of a kind of key. */
  design: z.string(),
  partition: values,
  /** Null for the whole partition, whatever lies in it. */
  sort: sortSchema.nullable(),
  direction: z.enum(["ascending", "descending"]).default("ascending"),
  ...pageShape,
});

/** A Query as it is composed. */
export type Composition = z.output<typeof compositionSchema>;

/** Of a page that was read: how many items it had, and how many bytes they were. */
export const seenSchema = z.object({ items: z.number().int().min(1), bytes: z.number().min(0) });
