import { groupBy } from "./group-by.ts";

/** What is gone or has changed, and the media keys of the files that went with it. */
export interface Removed<Target> {
  target: Target;
  files: string[];
  /** Of the last change, which names the job. */
  position: string;
}

/** Returns what is gone or has changed, each once as the last change left it, with the files of all. */
export function mergeRemoved<T>(removals: Removed<T>[], idOf: (target: T) => string): Removed<T>[] {
  return groupBy(removals, ({ target }) => idOf(target)).flatMap((group) => {
    const last = group.at(-1);
    return last ? [{ ...last, files: group.flatMap(({ files }) => files) }] : [];
  });
}
