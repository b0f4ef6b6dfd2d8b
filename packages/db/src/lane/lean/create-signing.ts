import type { HttpResponse } from "@smithy/types";
import type { Prepared } from "./create-preparation.ts";
import type { ClientConfig } from "./service.ts";

/** How the SDK's own scheme is called that signs for DynamoDB. */
const schemeId = "aws.auth#sigv4";

/** The client's settings as far as signing needs them, with one signer in place of a new one for each request. */
function signingSettings(config: ClientConfig) {
  let signer: ReturnType<typeof config.signer> | undefined;
  return {
    disableClockSkewCorrection: config.disableClockSkewCorrection,
    signer: (...scheme: Parameters<typeof config.signer>) => {
      signer ??= config.signer(...scheme);
      return signer;
    },
    get systemClockOffset() {
      return config.systemClockOffset;
    },
    set systemClockOffset(offset) {
      config.systemClockOffset = offset;
    },
  };
}

/**
 * Makes what signs a request by the client's idea of the service's clock, and learns from its answer how far the clock
 * here is off: a request that was refused for that is then worth repeating.
 */
export function createSigning(config: ClientConfig) {
  const scheme = config.httpAuthSchemes.find((one) => one.schemeId === schemeId);
  if (!scheme) throw new TypeError(`the client does not sign with ${schemeId}`);
  const { signer } = scheme;
  const settings = signingSettings(config);
  return async ({ request, endpoint, identity }: Omit<Prepared, "operation">) => {
    const properties = { config: settings, context: { endpointV2: endpoint } };
    return {
      request: await signer.sign(request, identity, properties),
      /** To be told of an answer. */
      succeeded: (response: HttpResponse) => signer.successHandler?.(response, properties),
      /** To be told of a failure, which it throws, with what it learned. */
      failed(error: unknown): never {
        signer.errorHandler?.(properties)(error as Error);
        throw error;
      },
    };
  };
}
