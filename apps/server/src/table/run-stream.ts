import type { Db } from "@quick-photos/db";
import { chooseStreamReader, type StreamReader } from "@quick-photos/projector";
import { transferProcedure } from "@quick-photos/transfer";
import type { Config } from "../config.ts";
import { StartError } from "../start-error.ts";

/** Who is to read the stream of which table. */
export interface StreamChoice {
  reader: StreamReader;
  db: Db;
  write(text: string): void;
}

const told: Record<StreamReader, string> = {
  function: "The function reads the stream from now on; servers leave it within ten seconds.",
  servers:
    "Servers that start from now on read the stream; they wait five minutes at most for what the function holds.",
};

/** Throws StartError for an engine that belongs to one process, whose stream no function is handed. */
export function refuseEmbedded({ engine }: Pick<Config, "engine">): void {
  if (engine.kind === "embedded") throw new StartError("an embedded engine's stream is its own server's to read");
}

/** Chooses who reads the stream. Throws DbError. */
export async function runStream({ reader, db, write }: StreamChoice): Promise<void> {
  await chooseStreamReader(db.attributedTo(transferProcedure), reader);
  write(`${told[reader]}\n`);
}
