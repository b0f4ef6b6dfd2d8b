const revisions = new Map<string, number>();

/**
 * The address to show a profile picture from. It stays the same when the picture changes, and a page shows an address
 * it has shown before without asking again; what is behind the `#` makes it another one to the page only.
 */
export function pictureSrc(url: string): string {
  const revision = revisions.get(url);
  return revision === undefined ? url : `${url}#${revision}`;
}

/** Lets the browser forget the former picture at an address that has a new one. */
export async function reloadPicture(url: string): Promise<void> {
  await fetch(url, { cache: "reload", mode: "no-cors" }).catch(() => {});
  revisions.set(url, (revisions.get(url) ?? 0) + 1);
}
