import { reactionKinds } from "@quick-photos/contract";
import * as z from "zod";

/** A kind of reaction. */
export const reactionKindSchema = z.enum(reactionKinds);
