import { randomUUID } from "node:crypto";
import type { StaticOperationSchema } from "@smithy/types";
import type { LaneOperation } from "../lane.ts";
import { type Conversion, compileConversion } from "./compile-conversion.ts";
import { convertInPlace, fromAttribute } from "./from-attribute.ts";
import { operations } from "./operations.ts";
import { convertMap, toAttribute } from "./to-attribute.ts";

/** Writes the inputs of an operation as JSON, and reads its outputs. */
export interface Codec {
  /** Returns the body of a request. Throws what the SDK throws for values that DynamoDB has no attribute for. */
  encode(input: object): string;
  /** Returns what a body says, with values in place of attributes. */
  decode(body: string): object;
}

/** An input is its caller's, an output nobody's yet. */
const toSent: Conversion = { attribute: toAttribute, map: convertMap, structure: (input) => ({ ...input }) };
const toValues: Conversion = { attribute: fromAttribute, map: convertInPlace, structure: (output) => output };

function createCodec([, , , , input$, output$]: StaticOperationSchema): Codec {
  const convertInput = compileConversion(input$, toSent) as ((input: object) => object) | undefined;
  const convertOutput = compileConversion(output$, toValues) as ((output: object) => object) | undefined;
  return {
    encode: (input) => JSON.stringify(convertInput?.(input) ?? input),
    decode(body) {
      const output: object = JSON.parse(body);
      return convertOutput?.(output) ?? output;
    },
  };
}

/** A transaction has a token of its own, so that one whose answer was lost is repeated without being done twice. */
function createTransactionCodec(schema: StaticOperationSchema): Codec {
  const codec = createCodec(schema);
  return { ...codec, encode: (input) => codec.encode({ ClientRequestToken: randomUUID(), ...input }) };
}

const entries = Object.entries(operations).map(([name, schema]) => [
  name,
  (name === "TransactWriteItems" ? createTransactionCodec : createCodec)(schema),
]);

/** The codec of each operation of a lane. */
export const codecs: Record<LaneOperation, Codec> = Object.fromEntries(entries);
