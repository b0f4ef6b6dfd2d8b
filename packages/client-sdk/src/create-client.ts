import type { AppRouter } from "@quick-photos/api";
import type { ExportPart, Photo, UploadTicket } from "@quick-photos/contract";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import { exportData } from "./export-data.ts";
import { createLinks } from "./links/create-links.ts";
import { errorLink } from "./links/error-link.ts";
import { toTrpcFetch } from "./links/trpc-fetch.ts";
import { defaultRetryPolicy, type RetryPolicy } from "./retry-policy.ts";
import { createMemorySessionStore } from "./session/memory-session-store.ts";
import { createSessionRenewal } from "./session/session-renewal.ts";
import type { SessionStore } from "./session/session-store.ts";
import { createUploader, type UploadOptions } from "./upload/upload.ts";
import { type UploadPhotoOptions, uploadPhoto } from "./upload/upload-photo.ts";

/** How to reach the API and what to keep between calls. */
export interface ClientOptions {
  /** Where the server lives, e.g. `https://photos.example`; `/trpc` is added. */
  baseUrl: string;
  /** Another way to send requests, e.g. straight into an app without a socket. Uploads use it as well. */
  fetch?: typeof globalThis.fetch;
  /** Where the session is kept; in memory when left out. */
  sessionStore?: SessionStore;
  /** Called when the server has ended the session of this device: whoever was signed in is not any more. */
  onSessionEnded?: () => void;
  /** How often queries and uploads are tried again. */
  retry?: RetryPolicy;
  /** The device's clock. */
  now?: () => Date;
}

/** One person's connection to Quick Photos. Every call rejects with a `QuickPhotosError`. */
export interface QuickPhotosClient {
  /** The procedures, e.g. `api.photos.byId.query({ photoId })`. Signing in, up and out keeps `session` in step. */
  readonly api: TRPCClient<AppRouter>;
  readonly session: SessionStore;
  /** Everything stored about the caller, part by part. */
  exportData(options?: { signal?: AbortSignal }): AsyncGenerator<ExportPart, void, undefined>;
  /** Forgets the session here at once, then revokes it on the server; rejects when the server was not told. */
  signOut(): Promise<void>;
  /** Brings a file to the server and returns its ticket, whose `uploadId` a profile picture or a photo is made of. */
  upload(options: UploadOptions): Promise<UploadTicket>;
  /** Brings a picture to the server and publishes it. */
  uploadPhoto(options: UploadPhotoOptions): Promise<Photo>;
}

/** A client for the server at `baseUrl`. */
export function createClient(options: ClientOptions): QuickPhotosClient {
  const { baseUrl, sessionStore: store = createMemorySessionStore(), retry = defaultRetryPolicy } = options;
  const { now = () => new Date(), onSessionEnded = () => {} } = options;
  const fetch = toTrpcFetch(options.fetch ?? ((...call) => globalThis.fetch(...call)));
  const url = new URL("/trpc", baseUrl).href;
  const bare = createTRPCClient<AppRouter>({ links: [errorLink, httpLink({ url, fetch })] });
  const renewal = createSessionRenewal({
    store,
    now,
    onEnded: onSessionEnded,
    refresh: async (renewal) => (await bare.session.refresh.mutate(renewal)).session,
  });
  const api = createTRPCClient<AppRouter>({ links: createLinks({ url, fetch, store, renewal, retry, now }) });
  const upload = createUploader({ api, baseUrl, fetch: options.fetch, retry });
  return {
    api,
    session: store,
    exportData: (exportOptions) => exportData(api, exportOptions),
    upload,
    uploadPhoto: (photo) => uploadPhoto({ api, upload, retry }, photo),
    async signOut() {
      const refreshToken = store.read()?.refreshToken;
      store.write(null);
      if (refreshToken) await bare.session.signOut.mutate({ refreshToken });
    },
  };
}
