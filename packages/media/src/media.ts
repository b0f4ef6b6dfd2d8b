/** The sizes every photo is served in: `thumb` for grids, `feed` for lists, `full` for a photo opened alone. */
export type RenditionName = "thumb" | "feed" | "full";

/** What a photo's row says about its files. */
export interface MediaFacts {
  /** Pixels of the uploaded photo as it is seen, that is with its orientation applied. */
  width: number;
  height: number;
  /** A ThumbHash, base64: a blurred preview with the photo's colours and shape in about 25 bytes. */
  placeholder: string;
  /** The media key of each rendition as WebP; the JPEG beside it is its `fallbackKey`. */
  renditions: Record<RenditionName, string>;
}

/** Where and how a client sends the bytes of one upload. */
export interface UploadTicket {
  uploadId: string;
  method: "PUT";
  url: string;
  /** To be sent with the PUT exactly as they are here. */
  headers: Record<string, string>;
  /** ISO 8601. */
  expiresAt: string;
}

/** What a ticket is asked for. */
export interface UploadRequest {
  ownerId: string;
  ulid: string;
  /** The session that asks, if any: `receive` shows it to whoever decides whether bytes are let in. */
  sessionId?: string | undefined;
  /** As the client's platform has it: any name of a photo's format, or one for what is not known, or nothing. */
  contentType: string;
  byteLength: number;
  /** Of the bytes, 64 hexadecimal digits in lower case: only these bytes are accepted then. */
  sha256?: string | undefined;
}

/** Uploads, and the files made from them, wherever they are stored. Every refusal is a `MediaError`. */
export interface Media {
  /** Returns a ticket for one upload, or UPLOAD_TYPE_UNSUPPORTED, UPLOAD_TOO_LARGE, IMAGE_UNREADABLE (no bytes). */
  createUpload(o: UploadRequest): Promise<UploadTicket>;
  /** The ulids of the photos that the owner has made of the same bytes, oldest first. */
  findTwins(o: { ownerId: string; sha256: string }): Promise<string[]>;
  /** Returns which photo a ticket of the owner's is for, of how many bytes and until when. UPLOAD_NOT_FOUND. */
  readTicket(o: { ownerId: string; uploadId: string }): Promise<{ ulid: string; byteLength: number; expiresAt: Date }>;
  /**
   * Turns the uploaded bytes into a photo and returns its facts; the same upload again returns the same facts, even
   * when its ticket has expired since. All errors but UPLOAD_TOO_LARGE.
   */
  finishPhoto(o: { ownerId: string; uploadId: string }): Promise<{ ulid: string; facts: MediaFacts }>;
  /** Turns the uploaded bytes into a square profile picture and returns its media key; otherwise as `finishPhoto`. */
  finishPicture(o: { ownerId: string; uploadId: string }): Promise<{ picture: string }>;
  /** The public URL of a media key. */
  url(key: string): string;
  /** Removes files by media key, of a photo everything there is; a key that is gone already is no error. */
  remove(keys: string[]): Promise<void>;
  /** Removes everything of a photo, its upload too; what was half made of it as well. Having nothing is no error. */
  removePhoto(photo: { ownerId: string; ulid: string }): Promise<void>;
  /** Removes every file of an owner, also what was never published; having none is no error. */
  removeOwner(ownerId: string): Promise<void>;
}
