import { z } from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { leaseShape } from "./lease-shape.ts";

/** How far the projector has read a shard. */
export const checkpointEntity = defineEntity({
  type: "Checkpoint",
  version: 1,
  shape: {
    shardId: z.string(),
    /** As the stream gives it, unpadded: what AFTER_SEQUENCE_NUMBER takes. */
    sequenceNumber: z.string(),
    ...leaseShape,
  },
  primaryKey: ({ shardId }) => keys.checkpoint.key({ shardId }),
});

/** A checkpoint as stored. */
export type Checkpoint = z.infer<typeof checkpointEntity.schema>;
