// Makes the pictures that screens are compared with as small as they get without losing a pixel: the browser writes
// them fast and large. Part of `visual:update`.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

const folder = path.join(import.meta.dirname, "tests/pictures");
for (const name of await readdir(folder)) {
  const file = path.join(folder, name);
  const written = await readFile(file);
  const smaller = await sharp(written).webp({ lossless: true, effort: 5 }).toBuffer();
  if (smaller.length < written.length) await writeFile(file, smaller);
}
