import type { AppRouter } from "@quick-photos/api";
import { TRPCClientError } from "@trpc/client";
import { aborted, QuickPhotosError, toQuickPhotosError } from "../errors.ts";

/** One PUT of a file to where its ticket says. */
export interface PutRequest {
  url: string;
  headers: Record<string, string>;
  body: Blob;
  signal?: AbortSignal | undefined;
  /** Bytes that have left this device so far. */
  onSent(bytes: number): void;
}

/** Sends the bytes; rejects with a `QuickPhotosError`. */
export type PutBytes = (request: PutRequest) => Promise<void>;

/** PUT with `fetch`, which tells of no progress in between: nothing, then everything. */
export const createFetchPut =
  (fetch: typeof globalThis.fetch): PutBytes =>
  async ({ url, headers, body, signal, onSent }) => {
    const response = await fetch(url, { method: "PUT", headers, body, ...(signal ? { signal } : {}) }).catch(
      (error: unknown) => {
        throw toQuickPhotosError(error);
      },
    );
    const retryAfter = response.headers.get("retry-after");
    if (!response.ok) throw refusal(response.status, await response.text().catch(() => ""), retryAfter);
    onSent(body.size);
  };

/** PUT with `XMLHttpRequest`, the one way a browser tells how much of a request it has sent. */
export const putWithXhr: PutBytes = ({ url, headers, body, signal, onSent }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      const { status, responseText } = request;
      if (isOk(status)) resolve();
      else reject(refusal(status, responseText, request.getResponseHeader("retry-after")));
    };
    request.onerror = () => reject(toQuickPhotosError(new TypeError("The upload was cut off")));
    request.onabort = () => reject(aborted());
    request.onloadend = () => signal?.removeEventListener("abort", abort);
    if (signal?.aborted) return reject(aborted());
    signal?.addEventListener("abort", abort, { once: true });
    request.send(body);
  });

const isOk = (status: number): boolean => status >= 200 && status < 300;

/** What an answer other than 2xx means: the API's own error where it sends one, else by the status who is to blame. */
function refusal(status: number, body: string, retryAfter: string | null): QuickPhotosError {
  const answered = apiError(body);
  if (answered) return answered;
  if (status >= 500 || status === 429) {
    const cause = new Error(`The upload was answered ${status}`);
    const retryAfterMs = toMilliseconds(retryAfter);
    return new QuickPhotosError({ code: "SERVICE_UNAVAILABLE", reason: "UNREACHABLE", retryAfterMs, cause });
  }
  return new QuickPhotosError({ code: "BAD_REQUEST", reason: "UPLOAD_REFUSED", message: body.slice(0, 200) });
}

/** What `Retry-After` asks for (RFC 9110, 10.2.3), where it is given in seconds, as storage services do. */
function toMilliseconds(retryAfter: string | null): number | undefined {
  return retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1_000 : undefined;
}

/** The error a body holds in the API's shape; `null` for anything else, e.g. a storage service's own words. */
function apiError(body: string): QuickPhotosError | null {
  try {
    const error = TRPCClientError.from<AppRouter>(JSON.parse(body));
    return error.data ? toQuickPhotosError(error) : null;
  } catch {
    return null;
  }
}
