import { ulid } from "ulid";

/** Returns an id that a user could have (`userIdPattern`), and nobody has. */
export function createUserId(): string {
  return ulid().slice(-16);
}

/** Returns an id that a photo of somebody's could have (`photoIdPattern`), and none has. */
export function createPhotoId(ownerId = createUserId()): string {
  return `${ownerId}.${ulid()}`;
}
