import { randomBytes } from "node:crypto";
import { createAccessTokens, createEndedSessions, createLocalLiveBus, createPasswords } from "@quick-photos/api";
import type { Db } from "@quick-photos/db";
import { createLocalMedia, type LocalMedia } from "@quick-photos/media/local";
import { type Projector, startProjector } from "@quick-photos/projector";
import { createTemporaryFolder } from "@quick-photos/testing";
import { startTable } from "@quick-photos/testing/engine";
import type { SampleContext } from "../src/index.ts";

/** Everything that data is put in with: a real engine in memory, and media in a folder of its own. */
export interface World extends AsyncDisposable {
  db: Db;
  media: LocalMedia;
  context: SampleContext;
  projector: Projector;
}

/** Starts a world with an empty table. */
export async function createWorld(): Promise<World> {
  const { path: directory, remove } = createTemporaryFolder();
  const { db, stream, stop } = await startTable();
  const now = () => new Date();
  const secret = new Uint8Array(randomBytes(32));
  const media = createLocalMedia({ directory, publicUrl: "", secret, now });
  const projector = startProjector({ db, stream, removeMedia: (keys) => media.remove(keys) });
  const live = createLocalLiveBus();
  const accessTokens = createAccessTokens({ secret, now });
  const endedSessions = createEndedSessions({ bus: live, now });
  return {
    db,
    media,
    projector,
    context: { db, media, accessTokens, endedSessions, passwords: createPasswords(), live },
    async [Symbol.asyncDispose]() {
      await projector.stop();
      await stop();
      remove();
    },
  };
}
