import { type GivenUpBatch, setAsideBatch } from "@quick-photos/projector";
import { composeProjection } from "./compose-projection.ts";

/** Messages of a queue, as AWS Lambda hands them over. */
interface QueueEvent {
  Records: { messageId: string; body: string }[];
}

const projection = composeProjection();

/** Makes dead letters of the batches that the event source gave up; a message that fails comes again by itself. */
export async function handler({ Records }: QueueEvent) {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of Records) {
    try {
      await setAsideBatch(projection, JSON.parse(body) as GivenUpBatch);
    } catch (error) {
      projection.logger?.error({ err: error, messageId }, "a batch that was given up cannot be set aside yet");
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
