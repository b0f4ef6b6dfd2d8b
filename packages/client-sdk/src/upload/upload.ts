import type { AppRouter } from "@quick-photos/api";
import type { UploadTicket } from "@quick-photos/contract";
import type { TRPCClient } from "@trpc/client";
import { type RetryPolicy, withRetry } from "../retry-policy.ts";
import { contentTypeOf } from "./content-type.ts";
import { orUnreadable } from "./or-unreadable.ts";
import { createFetchPut, type PutBytes, putWithXhr } from "./put-bytes.ts";
import { sha256Of } from "./sha256-of.ts";

/** How far an upload is. `finishing` is the server's own work: checking the picture and making its sizes. */
export interface UploadProgress {
  stage: "sending" | "finishing";
  sentBytes: number;
  totalBytes: number;
}

/** What to bring to the server, and who is told. */
export interface UploadOptions {
  file: Blob;
  onProgress?: ((progress: UploadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** A ticket from an earlier attempt at this very file: continues it, so that it cannot be published twice. */
  ticket?: UploadTicket | undefined;
  /** Hands out the ticket as soon as there is one, for a later attempt. */
  onTicket?: ((ticket: UploadTicket) => void) | undefined;
}

/** Brings one file to the server and returns its ticket; `FILE_UNREADABLE` when the device does not hand out its bytes. */
export type Uploader = (options: UploadOptions) => Promise<UploadTicket>;

interface UploaderOptions {
  api: TRPCClient<AppRouter>;
  baseUrl: string;
  fetch: typeof globalThis.fetch | undefined;
  retry: RetryPolicy;
}

/** An uploader that asks for a ticket and PUTs the bytes, the same bytes to the same place when that failed in passing. */
export function createUploader({ api, baseUrl, fetch, retry }: UploaderOptions): Uploader {
  const put = choosePut(fetch);
  return async ({ file, onProgress, onTicket, signal, ticket: given }) => {
    const ticket = given ?? (await requestTicket(api, file, signal));
    onTicket?.(ticket);
    const tell = (sentBytes: number) => onProgress?.({ stage: "sending", sentBytes, totalBytes: file.size });
    tell(0);
    const url = new URL(ticket.url, baseUrl).href;
    const send = () => orUnreadable(file, put({ url, headers: ticket.headers, body: file, signal, onSent: tell }));
    await withRetry(retry, send, signal);
    return ticket;
  };
}

async function requestTicket(api: TRPCClient<AppRouter>, file: Blob, signal: AbortSignal | undefined) {
  const sha256 = await orUnreadable(file, sha256Of(file));
  const contentType = await orUnreadable(file, contentTypeOf(file));
  const request = { contentType, byteLength: file.size, ...(sha256 && { sha256 }) };
  return api.photos.createUpload.mutate(request, signal ? { signal } : undefined);
}

function choosePut(fetch: typeof globalThis.fetch | undefined): PutBytes {
  if (fetch) return createFetchPut(fetch);
  return typeof XMLHttpRequest === "function" ? putWithXhr : createFetchPut((...call) => globalThis.fetch(...call));
}
