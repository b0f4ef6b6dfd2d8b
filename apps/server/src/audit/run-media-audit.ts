import type { MediaAudit, MediaFindingKind, MediaFindingStatus } from "@quick-photos/media";
import type { Composition } from "../compose.ts";

const kinds: Record<MediaFindingKind, string> = {
  unusedUpload: "uploads that became nothing",
  photoWithoutRow: "files of photos that are in no row",
  strayFile: "files that their photo's row does not name",
  pictureWithoutRow: "profile pictures that nobody has",
  fingerprintWithoutPhoto: "fingerprints of photos that are gone",
  rowWithoutFile: "files that a photo's row names and that are not there",
  profileWithoutPicture: "files of a profile picture that are not there",
  unreadableRow: "rows that cannot be read, whose files are left alone: `npm run audit` says why",
};

const outcomes: Record<MediaFindingStatus, string> = {
  found: "found",
  removed: "removed",
  remade: "made again",
  unnamed: "its row, or its name in the profile, removed",
};

const isRepaired = ({ status }: MediaAudit["findings"][number]) => status !== "found";

function describeKind(kind: MediaFindingKind, findings: MediaAudit["findings"]): string[] {
  const mine = findings.filter((finding) => finding.kind === kind);
  if (mine.length === 0) return [];
  const repaired = mine.filter(isRepaired).length;
  return [
    `${mine.length} ${kinds[kind]} (${kind}), ${repaired} repaired`,
    ...mine.map(({ key, status }) => `  ${key}: ${outcomes[status]}`),
  ];
}

const wrongStore = [
  "More than half of all photos have no file left. Are these the files of this table (DATA_DIR, MEDIA_BUCKET)?",
  "Their rows have been left alone.",
];

/** Returns the report of an audit of files, for people. */
function describeMediaAudit({ files, rows, findings, suspectsWrongStore }: MediaAudit): string {
  const order = Object.keys(kinds) as MediaFindingKind[];
  const repaired = findings.filter(isRepaired).length;
  return [
    ...order.flatMap((kind) => describeKind(kind, findings)),
    ...(suspectsWrongStore ? wrongStore : []),
    `${files} files, ${rows} photos in rows: ${findings.length} findings, ${repaired} repaired.`,
    "",
  ].join("\n");
}

/** Compares the files with the table, and returns whether every row has its files and every file its row by now. */
export async function runMediaAudit(
  { services, mediaRows }: Pick<Composition, "services" | "mediaRows">,
  { isRepairing, write }: { isRepairing: boolean; write: (text: string) => void },
): Promise<boolean> {
  const audit = await services.media.audit({ rows: mediaRows, repair: isRepairing });
  write(describeMediaAudit(audit));
  return audit.findings.every(isRepaired);
}
