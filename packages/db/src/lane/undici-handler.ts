/// <reference path="./undici-agent.d.ts" />
import { type HttpHandler, type HttpRequest, HttpResponse } from "@smithy/core/protocols";
import type { HttpHandlerOptions } from "@smithy/types";
import type { Dispatcher } from "undici";
import Agent from "undici/lib/dispatcher/agent.js";

interface UndiciHandlerOptions {
  /** Connections to an address, at most; what comes beyond waits for one. */
  connections: number;
  /** How long connecting may take, the wait for the head of an answer, and each wait for more of its body; in milliseconds. */
  timeoutMs: number;
}

/**
 * A connection that was lost or took too long: what the SDK's own handler calls a timeout, so that its retries repeat it.
 * They know other failures, such as a refused connection, by the code.
 */
const passing = new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "UND_ERR_BODY_TIMEOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_SOCKET",
]);

function named(error: Error): Error {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && passing.has(code) ? Object.assign(error, { name: "TimeoutError" }) : error;
}

const aborted = () => Object.assign(new Error("Request aborted"), { name: "AbortError" });

function originOf({ protocol, hostname, port }: HttpRequest): string {
  return `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}`;
}

/** Returns an answer with all of its body in one piece, which costs less than a stream that is read to its end. */
function dispatch(agent: Agent, request: HttpRequest, signal: AbortSignal | undefined): Promise<HttpResponse> {
  const { path, body, headers } = request;
  const options = { origin: originOf(request), path, method: "POST", body, headers } as const;
  return new Promise((resolve, reject) => {
    const answer = new HttpResponse({ statusCode: 0 });
    const chunks: Buffer[] = [];
    let controller: Dispatcher.DispatchController | undefined;
    const abort = () => {
      reject(aborted());
      controller?.abort(aborted());
    };
    const forget = () => signal?.removeEventListener("abort", abort);
    signal?.addEventListener("abort", abort, { once: true });
    agent.dispatch(options, {
      onRequestStart(started) {
        controller = started;
        if (signal?.aborted) abort();
      },
      onResponseStart(_, statusCode, received) {
        answer.statusCode = statusCode;
        answer.headers = received as Record<string, string>;
      },
      onResponseData: (_, chunk) => void chunks.push(chunk),
      onResponseEnd() {
        forget();
        answer.body = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
        resolve(answer);
      },
      onResponseError(_, error) {
        forget();
        reject(named(error));
      },
    });
  });
}

/**
 * Makes what carries an SDK client's requests, in place of the SDK's own handler over node:http: undici, whose
 * connections are kept and bounded. Every request of these clients is a POST with its body in one piece.
 */
export function createUndiciHandler({ connections, timeoutMs }: UndiciHandlerOptions): HttpHandler {
  const timeouts = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connect: { timeout: timeoutMs } };
  const agent = new Agent({ connections, ...timeouts });
  return {
    async handle(request: HttpRequest, { abortSignal }: HttpHandlerOptions = {}) {
      const signal = abortSignal as AbortSignal | undefined;
      if (signal?.aborted) throw aborted();
      return { response: await dispatch(agent, request, signal) };
    },
    destroy: () => void agent.destroy(),
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}
