import { type DynamoDBClientResolvedConfig, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { getEndpointFromInstructions } from "@smithy/core/endpoints";
import { HttpRequest } from "@smithy/core/protocols";
import type { AwsCredentialIdentity, EndpointV2 } from "@smithy/types";
import type { LaneOperation } from "../lane.ts";
import { codecs } from "./codec.ts";

/** A call before its first attempt. */
export interface Prepared {
  name: LaneOperation;
  /** Not signed; each attempt signs it anew. */
  request: HttpRequest;
  endpoint: EndpointV2;
  identity: AwsCredentialIdentity;
}

/** Returns what a server learns of this program: the name and version of the SDK, and of Node. */
async function userAgentOf({ defaultUserAgentProvider }: DynamoDBClientResolvedConfig): Promise<string> {
  return (await defaultUserAgentProvider()).map(([name, version]) => (version ? `${name}/${version}` : name)).join(" ");
}

/**
 * Makes what returns where calls go, by the SDK's rules: once for each identity, whose account may have an address of its
 * own. Tables are named by their name; one that is named by its ARN may be somewhere else.
 */
function createEndpoints(config: DynamoDBClientResolvedConfig) {
  const found = new WeakMap<AwsCredentialIdentity, EndpointV2>();
  return async (identity: AwsCredentialIdentity): Promise<EndpointV2> => {
    const endpoint = found.get(identity) ?? (await getEndpointFromInstructions({}, GetItemCommand, config));
    found.set(identity, endpoint);
    return endpoint;
  };
}

/** Makes what prepares a call: everything that its attempts share. Throws what the SDK throws before it sends anything. */
export function createPreparation(config: DynamoDBClientResolvedConfig) {
  const endpointFor = createEndpoints(config);
  let userAgent: Promise<string> | undefined;
  return async (name: LaneOperation, input: object): Promise<Prepared> => {
    userAgent ??= userAgentOf(config);
    const body = Buffer.from(codecs[name].encode(input));
    const identity = await config.credentials();
    const endpoint = await endpointFor(identity);
    const { protocol, hostname, port, host, pathname: path } = endpoint.url;
    const headers = {
      host,
      "content-type": "application/x-amz-json-1.0",
      "user-agent": await userAgent,
      "x-amz-target": `DynamoDB_20120810.${name}`,
    };
    const to = { protocol, hostname, path, ...(port && { port: Number(port) }) };
    return { name, request: new HttpRequest({ ...to, method: "POST", headers, body }), endpoint, identity };
  };
}
