/** A client of the SDK, as far as what happens around its calls goes. */
interface SdkClient {
  middlewareStack: { remove(name: string): boolean };
}

/**
 * Returns the client without the step that copies every request and answer for the SDK's log. Nobody reads that log, and
 * the copies are a third of what a page of stream records or a BatchGetItem costs the processor.
 */
export function withoutSdkLog<Client extends SdkClient>(client: Client): Client {
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}
