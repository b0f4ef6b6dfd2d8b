export type { MediaAudit, MediaFinding, MediaFindingKind, MediaFindingStatus } from "./audit/media-audit.ts";
export type { MediaRows, PhotoRow, PictureRow } from "./audit/media-rows.ts";
export type { ServedMedia } from "./create-served-media.ts";
export { fallbackKey } from "./fallback-key.ts";
export type { Media, MediaFacts, RenditionName, UploadRequest, UploadTicket } from "./media.ts";
export { MediaError, type MediaErrorCode } from "./media-error.ts";
export { renditionSizes } from "./rendition-sizes.ts";
export type { StoredMedia } from "./service/open-media.ts";
