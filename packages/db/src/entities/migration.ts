import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { leaseShape } from "./lease-shape.ts";
import { firstVersion } from "./versions.ts";

/** A change of a whole table that is under way, or how the last of its name ended: it outlives the process that began it. */
export const migrationEntity = defineEntity({
  type: "Migration",
  versions: firstVersion({
    name: z.string(),
    /** What was begun: a process that would do something else does not go on with it. */
    declaration: z.string(),
    /** Which of its steps it is at. */
    step: z.string(),
    startedAt: z.iso.datetime(),
    /** When its places were stored last. */
    changedAt: z.iso.datetime(),
    /** How far the step has walked each segment of the table: after which item it goes on, null for the first. */
    places: z.array(z.object({ after: z.object({ PK: z.string(), SK: z.string() }).nullable(), isDone: z.boolean() })),
    /** How often what has happened up to these places. */
    counts: z.record(z.string(), z.number().int()),
    ...leaseShape,
  }),
  key: keys.migration,
  keyParts: (value) => value,
  owner: null,
  parents: {},
  cards: {},
  counted: {},
  exported: { because: "it is work on the table, not somebody's" },
  expires: "never",
  projected: false,
});

/** A migration as stored. */
export type Migration = z.infer<typeof migrationEntity.schema>;
