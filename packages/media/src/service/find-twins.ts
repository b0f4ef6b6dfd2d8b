import { fingerprintPrefix, type UploadIdentity } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";

/** The photos that an owner has made of the same bytes, oldest first. A photo that is being removed may be among them. */
export async function findTwins(
  store: ObjectStore,
  { ownerId, sha256 }: { ownerId: string; sha256: string },
): Promise<UploadIdentity[]> {
  const prefix = fingerprintPrefix(ownerId, sha256);
  const ulids: string[] = [];
  for await (const { key } of store.list(prefix)) ulids.push(key.slice(prefix.length));
  return ulids.sort().map((ulid) => ({ ownerId, ulid }));
}
