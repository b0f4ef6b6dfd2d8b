import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/**
 * The recovery codes that somebody has left. They lie in one item, so that new ones replace all of before in one write,
 * and using one takes its hash out on the condition that it is there: nobody uses one twice, however many try at once.
 */
export const recoveryCodesEntity = defineEntity({
  type: "RecoveryCodes",
  versions: firstVersion({
    userId: z.string(),
    /** By the SHA-256 of each code that is left; the codes themselves are stored nowhere. */
    hashes: z.record(z.string(), z.literal(true)),
    createdAt: z.iso.datetime(),
  }),
  key: keys.recoveryCodes,
  keyParts: (value) => value,
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: "recoveryCodes",
  expires: "never",
  projected: false,
  secret: ["hashes"],
});

/** Recovery codes as stored. */
export type RecoveryCodes = z.infer<typeof recoveryCodesEntity.schema>;
