import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { refuse } from "./refusal.mjs";

/** Returns the files of the repository as they are to be: nothing is written before all of it is known to be possible. */
export function openTree(root) {
  const planned = new Map();
  const made = new Set();
  const at = (file) => path.join(root, file);
  const exists = (file) => planned.has(file) || existsSync(at(file));

  function read(file) {
    if (!exists(file)) refuse(`There is no ${file}, which has to know of this: has it moved? scripts/new names it.`);
    return planned.get(file) ?? readFileSync(at(file), "utf8");
  }

  return {
    exists,
    read,
    /** Returns the names of the folders in a folder. */
    foldersIn: (folder) =>
      readdirSync(at(folder), { withFileTypes: true }).flatMap((it) => (it.isDirectory() ? it.name : [])),
    /** Plans a file that there is not yet. */
    create(file, text) {
      if (exists(file)) refuse(`${file} is there already.`);
      planned.set(file, text);
      made.add(file);
    },
    /** Plans a change of a file; the edit gets its text and its name. */
    change: (file, edit) => planned.set(file, edit(read(file), file)),
    /** Returns what is planned: the files, and whether each is new. */
    files: () => [...planned.keys()].map((file) => ({ file, isNew: made.has(file) })),
    write() {
      for (const [file, text] of planned) {
        mkdirSync(path.dirname(at(file)), { recursive: true });
        writeFileSync(at(file), text);
      }
    },
  };
}
