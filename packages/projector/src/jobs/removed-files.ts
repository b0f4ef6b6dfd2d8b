import type { JobParams } from "@quick-photos/db/items";

/** Returns the parameters of a job that removes files, by media key, in its last step. */
export function filesParam(files: string[]): JobParams {
  return { files: JSON.stringify(files) };
}

/** Returns the media keys among the parameters of such a job. */
export function readFiles({ files = "[]" }: JobParams): string[] {
  const keys: unknown = JSON.parse(files);
  return Array.isArray(keys) ? keys.map(String) : [];
}
