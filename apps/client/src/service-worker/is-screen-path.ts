/** Whether a path is one of the app's screens, by the patterns that the build derives from the routes. */
export function isScreenPath(path: string, patterns: readonly string[]): boolean {
  try {
    const decoded = decodeURI(path);
    return patterns.some((pattern) => new RegExp(pattern, "i").test(decoded));
  } catch {
    return false; // no text
  }
}
