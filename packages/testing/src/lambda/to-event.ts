/** What is known of the address that a function is asked at, and by whom. */
export interface FunctionAddress {
  domainName: string;
  /** Who asks; behind an edge, that is the edge. */
  sourceIp: string;
}

/**
 * Returns the event that a request to a function's address becomes, as far as it is asked here (payload format 2.0: AWS
 * Lambda Developer Guide, "Function URL request payload"): header names in lower case, bodies that may be no text in base64.
 */
export async function toEvent(request: Request, { domainName, sourceIp }: FunctionAddress): Promise<object> {
  const { pathname, search } = new URL(request.url);
  const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer()).toString("base64");
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: { ...Object.fromEntries(request.headers), host: domainName },
    requestContext: {
      domainName,
      http: { method: request.method, path: pathname, protocol: "HTTP/1.1", sourceIp },
      routeKey: "$default",
      stage: "$default",
    },
    ...(body !== undefined && { body }),
    isBase64Encoded: body !== undefined,
  };
}
