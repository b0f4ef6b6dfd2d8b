/**
 * Returns the index of the photo after another in a list (`by` is 1) or before it (-1); -1 where there is none. Of a photo
 * that is not in the list any more, `last` says where it was: what came after it is there now.
 */
export function neighbour(ids: readonly string[], photoId: string, by: 1 | -1, last: number): number {
  const at = ids.indexOf(photoId);
  const next = at < 0 && by === 1 ? last : (at < 0 ? last : at) + by;
  return next >= 0 && next < ids.length ? next : -1;
}
