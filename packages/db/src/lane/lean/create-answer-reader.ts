import type { DynamoDBClientResolvedConfig } from "@aws-sdk/client-dynamodb";
import type { HttpRequest, HttpResponse } from "@smithy/core/protocols";
import { operation } from "@smithy/core/schema";
import type { ClientProtocol, MetadataBearer } from "@smithy/types";
import type { LaneOperation } from "../lane.ts";
import { codecs } from "./codec.ts";
import { operations } from "./operations.ts";
import { readBody } from "./read-body.ts";

/** Errors show the answer to those who look for its clock and its `retry-after`, and to nobody who prints them. */
function attachResponse(error: unknown, response: HttpResponse): unknown {
  return Object.defineProperty(Object(error), "$response", { value: response, enumerable: false });
}

/** Makes what reads answers. It throws the error that an answer tells of, which the SDK makes. */
export function createAnswerReader(config: DynamoDBClientResolvedConfig) {
  // A client that is made has made its protocol, which it may be given as a class.
  const protocol = config.protocol as ClientProtocol<HttpRequest, HttpResponse>;
  async function toServiceError(name: LaneOperation, response: HttpResponse): Promise<never> {
    const [, namespace, operationName, traits, input, output] = operations[name];
    const schema = operation(namespace, operationName, traits, input, output);
    return protocol.deserializeResponse(schema, config, response) as Promise<never>;
  }
  return async <Output extends MetadataBearer>(name: LaneOperation, response: HttpResponse): Promise<Output> => {
    try {
      const body = await readBody(response);
      if (response.statusCode >= 300) return await toServiceError(name, Object.assign(response, { body }));
      const $metadata = { httpStatusCode: response.statusCode, requestId: response.headers["x-amzn-requestid"] };
      return { ...codecs[name].decode(body.toString()), $metadata } as Output;
    } catch (error) {
      throw attachResponse(error, response);
    }
  };
}
