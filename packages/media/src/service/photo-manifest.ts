import * as z from "zod";
import { fallbackKey } from "../fallback-key.ts";

/** The facts of a finished photo as they are stored. */
export const photoManifestSchema = z.object({
  /** The version of this shape. */
  v: z.literal(2),
  width: z.int().positive(),
  height: z.int().positive(),
  placeholder: z.string(),
  /** The media keys of the renditions as WebP; a JPEG lies beside each. */
  renditions: z.object({ thumb: z.string(), feed: z.string(), full: z.string() }),
  /** Of the uploaded bytes, hex. */
  sha256: z.string(),
});

/** The facts of a finished photo as they are stored. */
export type PhotoManifest = z.infer<typeof photoManifestSchema>;

/** The keys of all files of a photo. */
export function filesOfPhoto({ renditions }: Pick<PhotoManifest, "renditions">): string[] {
  return Object.values(renditions).flatMap((key) => [key, fallbackKey(key)]);
}
