import * as z from "zod";
import { failsWith } from "../fails-with.ts";

/** UTF-16 units of the longest event id worth decoding: some more than the longest that is sent. */
const longestEventId = 4_096;

/** The id of the last event that reached the client, to resume after. */
export const lastEventId = z
  .string()
  .refine((id) => id.length <= longestEventId, failsWith("CURSOR_INVALID"))
  .nullish();
