import { getEndpointFromInstructions } from "@smithy/core/endpoints";
import { HttpRequest } from "@smithy/core/protocols";
import type { AwsCredentialIdentity, EndpointV2 } from "@smithy/types";
import type { ClientConfig, KnownOperation, Service } from "./service.ts";

/** A call before its first attempt. */
export interface Prepared {
  operation: KnownOperation;
  /** Not signed; each attempt signs it anew. */
  request: HttpRequest;
  endpoint: EndpointV2;
  identity: AwsCredentialIdentity;
}

/** Returns what a server learns of this program: the name and version of the SDK, and of Node. */
async function userAgentOf({ defaultUserAgentProvider }: ClientConfig): Promise<string> {
  return (await defaultUserAgentProvider()).map(([name, version]) => (version ? `${name}/${version}` : name)).join(" ");
}

/**
 * Makes what returns where calls go, by the SDK's rules: once for each identity, whose account may have an address of its
 * own. Tables are named by their name; one that is named by its ARN may be somewhere else.
 */
function createEndpoints(config: ClientConfig, { instructions }: Service<string>) {
  const found = new WeakMap<AwsCredentialIdentity, EndpointV2>();
  return async (identity: AwsCredentialIdentity): Promise<EndpointV2> => {
    const endpoint = found.get(identity) ?? (await getEndpointFromInstructions({}, instructions, config));
    found.set(identity, endpoint);
    return endpoint;
  };
}

/** Makes what prepares a call: everything that its attempts share. Throws what the SDK throws before it sends anything. */
export function createPreparation<Name extends string>(config: ClientConfig, service: Service<Name>) {
  const endpointFor = createEndpoints(config, service);
  let userAgent: Promise<string> | undefined;
  return async (name: Name, input: object): Promise<Prepared> => {
    userAgent ??= userAgentOf(config);
    const operation = service.operations[name];
    const body = Buffer.from(operation.codec.encode(input));
    const identity = await config.credentials();
    const endpoint = await endpointFor(identity);
    const { protocol, hostname, port, host, pathname: path } = endpoint.url;
    const headers = {
      host,
      "content-type": "application/x-amz-json-1.0",
      "user-agent": await userAgent,
      "x-amz-target": `${service.target}.${name}`,
    };
    const to = { protocol, hostname, path, ...(port && { port: Number(port) }) };
    return { operation, request: new HttpRequest({ ...to, method: "POST", headers, body }), endpoint, identity };
  };
}
