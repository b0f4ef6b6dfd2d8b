import type { Auditor } from "./auditor.ts";
import { inBatches } from "./in-batches.ts";
import type { PictureRow } from "./media-rows.ts";
import { bothKeys, missingFiles } from "./missing-files.ts";

/** Finds profile pictures that nobody has. */
export async function auditPictureFiles(auditor: Auditor): Promise<void> {
  for await (const files of inBatches(auditor.store.list("pictures/"))) {
    auditor.count(files.length);
    const settled = files.filter(({ modifiedAt }) => auditor.isSettled(modifiedAt));
    const ownerOf = (key: string) => /^pictures\/([0-9A-Za-z]+)/.exec(key)?.[1] ?? "";
    const pictures = await auditor.rows.picturesAmong([...new Set(settled.map(({ key }) => ownerOf(key)))]);
    for (const { key } of settled) {
      const picture = pictures.get(ownerOf(key));
      if (picture !== null && picture !== key.replace(/\.jpg$/, ".webp")) {
        await auditor.findFile("pictureWithoutRow", key);
      }
    }
  }
}

/** A profile that can be read. */
type NamingProfile = PictureRow & { picture: string };

/** Finds profiles that name a picture which is not there, and makes its file again or takes the name away. */
export async function auditPictureRows(auditor: Auditor): Promise<void> {
  for await (const { ownerId, picture } of auditor.rows.allPictures()) {
    if (picture === null) {
      auditor.findMissing("unreadableRow", [`pictures/${ownerId}`], "found");
      continue;
    }
    const row = { ownerId, picture };
    const missing = await missingFiles(auditor.store, bothKeys(row.picture));
    if (missing.length === 0 || (await pictureNow(auditor, row)) !== row.picture) continue;
    auditor.findMissing(
      "profileWithoutPicture",
      missing,
      auditor.repairs ? await repair(auditor, row, missing) : "found",
    );
  }
}

async function pictureNow({ rows }: Auditor, { ownerId }: PictureRow): Promise<string | null | undefined> {
  return (await rows.picturesAmong([ownerId])).get(ownerId);
}

/**
 * A picture is replaced under its own key, without a write to the profile. So after the profile is without a picture, the
 * files are looked for once more: whoever wrote them before that look has the picture back, and who writes them later
 * sees the profile without it.
 */
async function repair(auditor: Auditor, row: NamingProfile, missing: string[]): Promise<"remade" | "unnamed"> {
  const { store, rows } = auditor;
  const { ownerId, picture } = row;
  const { remakePicture } = await import("./remake-files.ts");
  if (await remakePicture(store, picture, missing)) {
    if ((await pictureNow(auditor, row)) !== picture) await store.delete(missing);
    return "remade";
  }
  await rows.changePicture({ ownerId, from: picture, to: null });
  if ((await missingFiles(store, bothKeys(picture))).length === 0) {
    await rows.changePicture({ ownerId, from: null, to: picture });
  }
  return "unnamed";
}
