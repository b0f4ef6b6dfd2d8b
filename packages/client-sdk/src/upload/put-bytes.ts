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
    if (!response.ok) throw refusal(response.status, await response.text().catch(() => ""));
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
    request.onload = () => (isOk(request.status) ? resolve() : reject(refusal(request.status, request.responseText)));
    request.onerror = () => reject(toQuickPhotosError(new TypeError("The upload was cut off")));
    request.onabort = () => reject(aborted());
    request.onloadend = () => signal?.removeEventListener("abort", abort);
    if (signal?.aborted) return reject(aborted());
    signal?.addEventListener("abort", abort, { once: true });
    request.send(body);
  });

const isOk = (status: number): boolean => status >= 200 && status < 300;

/** What an answer other than 2xx means: a server in trouble may be asked again, a refusal is final. */
function refusal(status: number, body: string): QuickPhotosError {
  if (status >= 500 || status === 429) return toQuickPhotosError(new Error(`The upload was answered ${status}`));
  return new QuickPhotosError({ code: "BAD_REQUEST", reason: "UPLOAD_REFUSED", message: body.slice(0, 200) });
}
