import { accessPatterns, type Db, formatPhotoId } from "@quick-photos/db";
import { followEntity, type Item, type Profile, photoEntity, reactionEntity } from "@quick-photos/db/items";
import { createModel, type Model } from "./model.ts";

/** Reads what people did from their own rows. */
export async function modelFromRows(db: Db, users: Profile[]): Promise<{ model: Model; orphanPhotos: string[] }> {
  const model = createModel(users);
  const rows: Item[] = [];
  for (const { userId } of users) {
    const { profile } = await accessPatterns.users.byId.run(db, { userId, viewerId: null });
    model.names.set(userId, profile.displayName);
    const range = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": `USER#${userId}` } };
    rows.push(...(await db.table.query(range)).items);
  }
  model.photos = rows.filter(photoEntity.is).map(photoEntity.parse);
  for (const { followerId, followedId } of rows.filter(followEntity.is).map(followEntity.parse)) {
    model.follows.set(`${followerId} ${followedId}`, { followerId, followedId });
  }
  for (const reaction of rows.filter(reactionEntity.is).map(reactionEntity.parse)) {
    const photoId = formatPhotoId(reaction);
    model.reactions.set(`${reaction.reactorId} ${photoId}`, {
      userId: reaction.reactorId,
      photoId,
      kind: reaction.kind,
    });
  }
  const alive = new Set(model.photos.map(formatPhotoId));
  const orphanPhotos = [...model.reactions.values()].map(({ photoId }) => photoId).filter((id) => !alive.has(id));
  return { model, orphanPhotos };
}
