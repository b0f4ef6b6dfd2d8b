import * as z from "zod";
import { userCardOutput } from "./user-output.ts";

/** Whether the caller follows the user after the call. */
export const followOutput = z.strictObject({ userId: z.string(), follows: z.boolean() });

/** Somebody at the other end of a follow, and since when. */
export const followEdgeOutput = z.strictObject({ user: userCardOutput, since: z.iso.datetime() });

/** Somebody at the other end of a follow, and since when. */
export type FollowEdge = z.infer<typeof followEdgeOutput>;
