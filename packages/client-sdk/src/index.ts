export type { AppRouter, RouterInputs, RouterOutputs } from "@quick-photos/api";
export type {
  ExportPart,
  LiveEvent,
  Notification,
  OpenSession,
  Passkey,
  Photo,
  PhotoSummary,
  PhotoTile,
  Profile,
  Reactor,
  RecoveryStatus,
  Session,
  Suggestion,
  UploadTicket,
  UserCard,
} from "@quick-photos/contract";
export { type ClientOptions, createClient, type QuickPhotosClient } from "./create-client.ts";
export { type ClientReason, isQuickPhotosError, QuickPhotosError, type QuickPhotosReason } from "./errors.ts";
export { items, pages } from "./pages.ts";
export type { RetryPolicy } from "./retry-policy.ts";
export { createLocalSessionStore } from "./session/local-session-store.ts";
export { createMemorySessionStore } from "./session/memory-session-store.ts";
export type { SessionStore, StoredSession } from "./session/session-store.ts";
export type { UploadOptions, UploadProgress } from "./upload/upload.ts";
export type { UploadPhotoOptions } from "./upload/upload-photo.ts";
