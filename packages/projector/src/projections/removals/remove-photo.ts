import { existingPhotos } from "@quick-photos/db/rows";
import { type JobKind, readParams } from "../../jobs/job-kind.ts";
import { readFiles } from "../../jobs/removed-files.ts";
import { sweepStep } from "../../jobs/sweep.ts";
import { photoRemovalSweeps } from "./removal-sweeps.ts";

/**
 * Removes what hangs on the photo `ulid` of `ownerId`, its files last. A photo that has come back under the same key
 * keeps what it has: every step looks.
 */
export const removePhotoJob: JobKind = {
  kind: "remove-photo",
  async step({ db, now, ports }, params, cursor) {
    const photo = readParams(params, ["ownerId", "ulid"]);
    if ((await existingPhotos(db, [photo])).size > 0) return "done";
    const next = await sweepStep(db, photoRemovalSweeps(photo, now()), cursor);
    if (next !== null) return { cursor: next };
    await ports.removeMedia(readFiles(params));
    return "done";
  },
};
