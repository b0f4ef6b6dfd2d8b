/**
 * The key of the JPEG that lies beside every WebP: the same picture, for what cannot show the newer format. The two
 * share a name, so a row that knows one knows both.
 */
export function fallbackKey(key: string): string {
  return key.replace(/\.webp$/, ".jpg");
}
