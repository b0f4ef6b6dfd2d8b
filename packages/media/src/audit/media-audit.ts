/** What can be wrong between the files and the rows. */
export type MediaFindingKind =
  /** Bytes of a ticket that nobody made anything of, or the receipt of one: its time is up. */
  | "unusedUpload"
  /** Files of a photo that is in no row: never published, or removed since. */
  | "photoWithoutRow"
  /** A file of a photo that its row does not name. */
  | "strayFile"
  /** A profile picture that nobody has. */
  | "pictureWithoutRow"
  /** The mark of an original whose photo is gone. */
  | "fingerprintWithoutPhoto"
  /** A row names a file that is not there; nothing can bring it back but its owner. */
  | "rowWithoutFile";

/** One finding. Only a row without its file stays; everything else can be removed. */
export interface MediaFinding {
  kind: MediaFindingKind;
  key: string;
  removed: boolean;
}

/** What an audit saw, and what it found. */
export interface MediaAudit {
  files: number;
  rows: number;
  findings: MediaFinding[];
}
