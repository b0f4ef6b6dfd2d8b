import type { HttpRequest, HttpResponse } from "@smithy/core/protocols";
import { operation } from "@smithy/core/schema";
import type { ClientProtocol, MetadataBearer } from "@smithy/types";
import { readBody } from "./read-body.ts";
import type { ClientConfig, KnownOperation } from "./service.ts";

/** Errors show the answer to those who look for its clock and its `retry-after`, and to nobody who prints them. */
function attachResponse(error: unknown, response: HttpResponse): unknown {
  return Object.defineProperty(Object(error), "$response", { value: response, enumerable: false });
}

/** Makes what reads answers. It throws the error that an answer tells of, which the SDK makes. */
export function createAnswerReader(config: ClientConfig) {
  // A client that is made has made its protocol, which it may be given as a class.
  const protocol = config.protocol as ClientProtocol<HttpRequest, HttpResponse>;
  async function toServiceError({ schema: shapes }: KnownOperation, response: HttpResponse): Promise<never> {
    const [, namespace, name, traits, input, output] = shapes;
    const schema = operation(namespace, name, traits, input, output);
    return protocol.deserializeResponse(schema, config, response) as Promise<never>;
  }
  return async <Output extends MetadataBearer>(known: KnownOperation, response: HttpResponse): Promise<Output> => {
    try {
      const body = await readBody(response);
      if (response.statusCode >= 300) return await toServiceError(known, Object.assign(response, { body }));
      const $metadata = { httpStatusCode: response.statusCode, requestId: response.headers["x-amzn-requestid"] };
      return { ...known.codec.decode(body.toString()), $metadata } as Output;
    } catch (error) {
      throw attachResponse(error, response);
    }
  };
}
