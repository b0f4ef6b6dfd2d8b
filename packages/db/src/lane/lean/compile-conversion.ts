import { NormalizedSchema } from "@smithy/core/schema";
import type { SchemaRef } from "@smithy/types";

/** Converts something that a schema describes; the schema says what that is. */
type Convert = (value: never) => unknown;

/** How what a schema describes is converted. */
export interface Conversion {
  /** Returns an attribute value, converted. */
  attribute: Convert;
  /** Returns a map with its values converted. */
  map(map: Record<string, never>, convert: Convert): unknown;
  /** Returns the structure whose members are replaced: itself, or a copy. */
  structure(structure: Record<string, unknown>): Record<string, unknown>;
}

/** What the SDK calls that which is stored under an attribute's name, in DynamoDB and in its streams. */
const attributeValue = "AttributeValue";

function compileStructure(schema: NormalizedSchema, conversion: Conversion): Convert | undefined {
  const members = Object.entries(schema.getMemberSchemas()).flatMap(([name, member]): [string, Convert][] => {
    const convert = compileConversion(member, conversion);
    return convert ? [[name, convert]] : [];
  });
  if (members.length === 0) return undefined;
  return (from: Record<string, unknown>) => {
    const structure = conversion.structure(from);
    for (const [name, convert] of members) {
      const value = structure[name];
      if (value !== undefined && value !== null) structure[name] = convert(value as never);
    }
    return structure;
  };
}

/**
 * Returns what converts every attribute value beneath a schema of the SDK, and leaves everything else as it is; undefined
 * where no attribute value is beneath it. Items and keys are maps like any other.
 */
export function compileConversion(ref: SchemaRef, conversion: Conversion): Convert | undefined {
  const schema = NormalizedSchema.of(ref);
  if (schema.getName() === attributeValue) return conversion.attribute;
  if (schema.isStructSchema()) return compileStructure(schema, conversion);
  const isCollection = schema.isListSchema() || schema.isMapSchema();
  const convert = isCollection ? compileConversion(schema.getValueSchema(), conversion) : undefined;
  if (!convert) return undefined;
  if (schema.isListSchema()) return (list: never[]) => list.map(convert);
  return (map: Record<string, never>) => conversion.map(map, convert);
}
