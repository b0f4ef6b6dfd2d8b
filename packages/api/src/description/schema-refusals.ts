import type { ErrorReason } from "@quick-photos/contract";
import { reasonAmong } from "@quick-photos/contract/schemas";
import * as z from "zod";

/**
 * Returns the reasons for which a schema refuses an input: `INPUT_INVALID`, and those that checks have of their own, as
 * what cannot be an id does. Its JSON Schema is made on the way, since that visits every part of it.
 */
export function schemaRefusals(schema: z.ZodType): ErrorReason[] {
  const found = new Set<ErrorReason>(["INPUT_INVALID"]);
  z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override({ zodSchema }) {
      for (const { _zod } of zodSchema._zod.def.checks ?? []) {
        const reason = "params" in _zod.def ? reasonAmong(_zod.def.params) : null;
        if (reason) found.add(reason);
      }
    },
  });
  return [...found];
}
