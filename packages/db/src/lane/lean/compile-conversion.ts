import { NormalizedSchema } from "@smithy/core/schema";
import type { SchemaRef } from "@smithy/types";
import { convertMap } from "./convert-map.ts";

/** Converts something that a schema describes; the schema says what that is. */
export type Convert = (value: never) => unknown;

/** The SDK's name of what is stored under an attribute's name. */
const attributeValue = "com.amazonaws.dynamodb#AttributeValue";

/** The members of a structure that are converted, each with how. */
function compileMembers(schema: NormalizedSchema, convert: Convert): [string, Convert][] {
  return Object.entries(schema.getMemberSchemas()).flatMap(([name, member]): [string, Convert][] => {
    const convertMember = compileConversion(member, convert);
    return convertMember ? [[name, convertMember]] : [];
  });
}

function convertStructure(members: [string, Convert][]): Convert {
  return (structure: Record<string, never>) => {
    const converted: Record<string, unknown> = { ...structure };
    for (const [name, convert] of members) {
      const value = structure[name];
      if (value !== undefined && value !== null) converted[name] = convert(value);
    }
    return converted;
  };
}

/**
 * Returns what converts every attribute value beneath a schema of the SDK with the function given, and leaves everything
 * else as it is; undefined where no attribute value is beneath it. Maps of attributes are maps like any other.
 */
export function compileConversion(ref: SchemaRef, convert: Convert): Convert | undefined {
  const schema = NormalizedSchema.of(ref);
  if (schema.getName(true) === attributeValue) return convert;
  if (schema.isStructSchema()) {
    const members = compileMembers(schema, convert);
    return members.length > 0 ? convertStructure(members) : undefined;
  }
  const isCollection = schema.isListSchema() || schema.isMapSchema();
  const convertEntry = isCollection ? compileConversion(schema.getValueSchema(), convert) : undefined;
  if (!convertEntry) return undefined;
  if (schema.isListSchema()) return (list: never[]) => list.map(convertEntry);
  return (map: Record<string, never>) => convertMap(map, convertEntry);
}
