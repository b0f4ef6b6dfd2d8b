/** Whether a page is that of a build, by the files of that build: it names some, and no others. */
export function isPageOf(page: string, files: readonly string[]): boolean {
  const named = page.match(/\/assets\/[^"]+/g) ?? [];
  return named.length > 0 && named.every((file) => files.includes(file));
}
