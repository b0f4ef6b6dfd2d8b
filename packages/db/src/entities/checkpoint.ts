import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { leaseShape } from "./lease-shape.ts";
import { firstVersion } from "./versions.ts";

/** How far the projector has read a shard. */
export const checkpointEntity = defineEntity({
  type: "Checkpoint",
  versions: firstVersion({
    shardId: z.string(),
    /** As the stream gives it, unpadded: what AFTER_SEQUENCE_NUMBER takes. */
    sequenceNumber: z.string(),
    ...leaseShape,
  }).next(
    /** A process that has fewer shards asks for this one: nobody else is to claim it until a time, in milliseconds since the epoch. */
    (shape) => ({ ...shape, wantedBy: z.string().optional(), wantedUntil: z.number().optional() }),
    (old) => old,
  ),
  key: keys.checkpoint,
  keyParts: (value) => value,
  owner: null,
  parents: {},
  cards: {},
  counted: {},
  exported: { because: "it is work on the table, not somebody's" },
  expires: "never",
  projected: false,
});

/** A checkpoint as stored. */
export type Checkpoint = z.infer<typeof checkpointEntity.schema>;
