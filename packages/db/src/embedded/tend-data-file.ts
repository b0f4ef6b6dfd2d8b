import { isAtRest, withDataFile } from "./data-file.ts";
import { describeUnknownSchema } from "./engine-schema.ts";
import { indexStream } from "./index-stream.ts";
import { limitStream, unlimitStream } from "./limit-stream.ts";
import { isTended, markTended } from "./tended-mark.ts";

/** The file of an engine that does not run, and who is told when it is left as it is. */
export interface TendOptions {
  dataFile: string;
  onWarning: (message: string) => void;
}

/**
 * Gives the file what the engine's protocol cannot: an index on the stream, and an end of what has been read of it. A
 * file that is in use, or another engine's, is left as it is, with a warning: the engine serves it all the same, only
 * slower and growing. One that has it all is not opened. Never throws.
 */
export async function tendDataFile({ dataFile, onWarning }: TendOptions): Promise<void> {
  const warn = (reason: string) =>
    onWarning(`${dataFile} is served as it is, slower and larger the more is written: ${reason}`);
  if (!isAtRest(dataFile)) return warn("it is in use");
  try {
    if (isTended(dataFile)) return;
    await withDataFile(dataFile, (database) => {
      const obstacle = describeUnknownSchema(database) ?? indexStream(database);
      if (obstacle === null) {
        limitStream(database);
        return markTended(database);
      }
      unlimitStream(database);
      warn(obstacle);
    });
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error));
  }
}
