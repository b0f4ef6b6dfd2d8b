import type { HttpResponse } from "@smithy/core/protocols";
import type { MetadataBearer } from "@smithy/types";
import type { SendSettings } from "../lane.ts";
import { createAnswerReader } from "./create-answer-reader.ts";
import type { Prepared } from "./create-preparation.ts";
import { createSigning } from "./create-signing.ts";
import type { ClientConfig } from "./service.ts";

/** Makes what sends a call once, and returns its answer. Throws what the SDK throws. */
export function createAttempt(config: ClientConfig) {
  const sign = createSigning(config);
  const read = createAnswerReader(config);
  return async <Output extends MetadataBearer>({ operation, ...unsigned }: Prepared, settings: SendSettings) => {
    const { request, succeeded, failed } = await sign(unsigned);
    try {
      const { response } = await config.requestHandler.handle(request, settings);
      const output = await read<Output>(operation, response as HttpResponse);
      succeeded(response);
      return { response, output };
    } catch (error) {
      return failed(error);
    }
  };
}
