import { type Stack, Validations } from "aws-cdk-lib";
import type { DataStack } from "../data/data-stack.ts";

/** What the keys of files begin with (`packages/media/src/media-keys.ts`); nothing else is in the bucket. */
export const photoFolders = ["fingerprints", "photos", "pictures", "uploads"];

/**
 * Acknowledges the wildcards that roles have, each by itself: the files of the bucket's folders, and the streams of the
 * table. Any other fails the check.
 */
export function acknowledgeWildcards(stack: Stack, { exported }: DataStack): void {
  const files = photoFolders.map((folder) => `${exported.photos}/${folder}/*`);
  for (const resource of [...files, `${exported.table}/stream/*`]) {
    Validations.of(stack).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${resource}]`,
      reason: "Files have no other names than what begins so, and nobody knows a stream before it is there",
    });
  }
}
