import * as z from "zod";

/** The answer of what has nothing to say: `{}`. */
export const emptyOutput = z.strictObject({});
