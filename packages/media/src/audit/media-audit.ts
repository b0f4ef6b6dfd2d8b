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
  /** A photo's row names a file that is not there. */
  | "rowWithoutFile"
  /** A profile names a picture of which a file is not there. */
  | "profileWithoutPicture"
  /** A photo's row or a profile that cannot be read: which files it names is not known. The key is what those begin with. */
  | "unreadableRow";

/** What became of a finding: nothing, its file went, its file was made again, or what named the file went. */
export type MediaFindingStatus = "found" | "removed" | "remade" | "unnamed";

/** One finding. */
export interface MediaFinding {
  kind: MediaFindingKind;
  key: string;
  status: MediaFindingStatus;
}

/** What an audit saw, and what it found. */
export interface MediaAudit {
  files: number;
  rows: number;
  findings: MediaFinding[];
  /** Whether so many photos have lost their files that their rows were left alone. */
  suspectsWrongStore: boolean;
}
