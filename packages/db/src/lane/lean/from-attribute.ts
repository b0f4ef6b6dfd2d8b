import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { convertToNative } from "@aws-sdk/util-dynamodb";
import type { Conversion } from "./compile-conversion.ts";

/**
 * Returns the map, with every value converted in it. An answer is ours alone, and its items come with their attributes in
 * any order: an object with the same names once more would cost more than all else of reading one.
 */
function convertInPlace<From>(map: Record<string, From>, convert: (value: From) => unknown) {
  const converted: Record<string, unknown> = map;
  for (const name in map) converted[name] = convert(map[name] as From);
  return converted;
}

/** Bytes come as base64, of which the SDK makes bytes before it converts an attribute. */
const fromBase64 = (text: unknown) => Uint8Array.from(Buffer.from(String(text), "base64"));

/** Returns a number that JavaScript holds exactly, and what the SDK makes of a larger one: a bigint, or an error. */
export function exactNumber(text: string): unknown {
  const number = Number(text);
  const isExact = number <= Number.MAX_SAFE_INTEGER && number >= Number.MIN_SAFE_INTEGER;
  return isExact ? number : convertToNative({ N: text });
}

/**
 * Returns how answers become values, numbers as `fromNumber` says; what they are made of is used up. It throws what the
 * SDK throws.
 */
export function valuesOf(fromNumber: (text: string) => unknown): Conversion {
  const fromAttribute = (attribute: AttributeValue): unknown => {
    const { S, N, M, L, BOOL } = attribute;
    if (S !== undefined) return S;
    if (N !== undefined) return fromNumber(N);
    if (M !== undefined) return convertInPlace(M, fromAttribute);
    if (L !== undefined) return L.map(fromAttribute);
    if (BOOL !== undefined) return BOOL;
    if (attribute.B !== undefined) return fromBase64(attribute.B);
    if (attribute.BS !== undefined) return new Set(attribute.BS.map(fromBase64));
    if (attribute.NS !== undefined) return new Set(attribute.NS.map(fromNumber));
    return convertToNative(attribute);
  };
  return { attribute: fromAttribute, map: convertInPlace, structure: (output) => output };
}
