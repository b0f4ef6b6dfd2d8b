import type { MediaAudit } from "@quick-photos/media";
import type { Composition } from "../compose.ts";

function describe({ files, rows, findings }: MediaAudit): string {
  const lines = findings.map(({ kind, key, removed }) => `${removed ? "removed" : "found  "} ${kind}: ${key}`);
  return [...lines, `${files} files, ${rows} photos in rows, ${findings.length} findings`, ""].join("\n");
}

/** Compares the files with the table, and answers whether every row has its files and every file its row by now. */
export async function runMediaAudit(
  { services, mediaRows }: Pick<Composition, "services" | "mediaRows">,
  { isRepairing, write }: { isRepairing: boolean; write: (text: string) => void },
): Promise<boolean> {
  const audit = await services.media.audit({ rows: mediaRows, repair: isRepairing });
  write(describe(audit));
  return audit.findings.every(({ removed }) => removed);
}
