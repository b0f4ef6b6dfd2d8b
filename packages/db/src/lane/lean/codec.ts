import { randomUUID } from "node:crypto";
import { NormalizedSchema } from "@smithy/core/schema";
import type { StaticOperationSchema } from "@smithy/types";
import { type Conversion, compileConversion } from "./compile-conversion.ts";
import { convertMap, toAttribute } from "./to-attribute.ts";

/** Writes the inputs of an operation as JSON, and reads its outputs. */
export interface Codec {
  /** Returns the body of a request. Throws what the SDK throws for values that DynamoDB has no attribute for. */
  encode(input: object): string;
  /** Returns what a body says, with values in place of attributes. */
  decode(body: string): object;
}

/** An input is its caller's, and copied where it is converted. */
const toSent: Conversion = { attribute: toAttribute, map: convertMap, structure: (input) => ({ ...input }) };

/** Returns the members that get a token of their own where they have none, as a transaction's does. */
function tokensOf(input$: StaticOperationSchema[4]): string[] {
  const members = Object.entries(NormalizedSchema.of(input$).getMemberSchemas());
  return members.flatMap(([name, member]) => (member.isIdempotencyToken() ? [name] : []));
}

/** Makes the codec of an operation, whose outputs are converted as `toValues` says. */
export function createCodec([, , , , input$, output$]: StaticOperationSchema, toValues: Conversion): Codec {
  const convertInput = compileConversion(input$, toSent) as ((input: object) => object) | undefined;
  const convertOutput = compileConversion(output$, toValues) as ((output: object) => object) | undefined;
  const [token] = tokensOf(input$);
  return {
    encode(input) {
      const sent = token === undefined ? input : { [token]: randomUUID(), ...input };
      return JSON.stringify(convertInput?.(sent) ?? sent);
    },
    decode(body) {
      const output: object = JSON.parse(body);
      return convertOutput?.(output) ?? output;
    },
  };
}
