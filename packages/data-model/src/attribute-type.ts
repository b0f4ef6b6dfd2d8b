import type * as z from "zod";
import type { AttributeType } from "./table-model.ts";

const types: Record<string, AttributeType> = {
  string: "S",
  enum: "S",
  literal: "S",
  number: "N",
  boolean: "BOOL",
  object: "M",
  record: "M",
  array: "L",
  set: "SS",
};

/** What may be missing, or null, around the type of what is there. */
const wrappers: ReadonlySet<string> = new Set(["optional", "nullable", "default"]);

/** Returns the type of an attribute in DynamoDB, and whether it may be missing. Throws for a shape that has none. */
export function attributeType(schema: z.core.$ZodType): { type: AttributeType; isOptional: boolean } {
  const def = schema._zod.def as z.core.$ZodTypeDef & { innerType: z.core.$ZodType; options: z.core.$ZodType[] };
  if (wrappers.has(def.type)) return { ...attributeType(def.innerType), isOptional: true };
  // Of a union, all options are maps told apart by one of their attributes.
  const [option] = def.type === "union" ? def.options : [];
  if (option) return attributeType(option);
  const type = types[def.type];
  if (!type) throw new TypeError(`an attribute cannot be of zod's type ${def.type}`);
  return { type, isOptional: false };
}
