import { proceduresOf } from "./procedures-of.ts";
import type { Recorder } from "./recorder.ts";

/** What a stream asks for: it goes on whatever is tapped. */
const streamType = "text/event-stream";

const addressOf = (input: RequestInfo | URL): string => (input instanceof Request ? input.url : String(input));

/** Reports the requests of the page to the API, by standing in for `fetch`, which answers as before. */
export function recordRequests(recorder: Recorder): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const procedures = proceduresOf(addressOf(input));
    if (!procedures) return fetch(input, init);
    const isBackground = new Headers(init?.headers).get("accept") === streamType;
    const answered = recorder.send({ procedures, isBackground });
    try {
      const response = await fetch(input, init);
      answered({ requestId: response.headers.get("x-request-id"), status: response.status });
      return response;
    } catch (error) {
      answered({ requestId: null, status: null });
      throw error;
    }
  };
}
