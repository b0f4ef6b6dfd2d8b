import * as z from "zod";
import { describeWeakness } from "./describe-weakness.ts";

/** A port to listen on; 0 takes a free one. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/, "expected a number from 0 to 65535")
  .transform(Number)
  .refine((value) => value <= 65_535, "expected a number from 0 to 65535");

/** An interface to listen on. */
export const host = z
  .string()
  .regex(/^[\w.:-]+$/, "expected a host name or an address")
  .default("127.0.0.1");

/** An address over http or https. */
export const httpUrl = z.url({ protocol: /^https?$/, error: "expected an http or https URL" });

/** What nobody may guess. */
export const secret = z.string().superRefine((value, { addIssue }) => {
  const weakness = describeWeakness(value);
  if (weakness !== null) addIssue({ code: "custom", message: weakness });
});

/** Partitions of each list of everybody's photos: whoever reads and whoever writes them has to say the same. */
export const exploreShards = z
  .enum(["1", "2", "4", "8", "16"], { error: "expected 1, 2, 4, 8 or 16" })
  .default("1")
  .transform(Number);
