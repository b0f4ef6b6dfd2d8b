import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { planSample } from "../src/sample/plan-sample.ts";
import { createSamplePictures } from "../src/sample/sample-pictures.ts";

/**
 * `pnpm --filter @quick-photos/sample-data bench:pictures`: what the drawings of the sample take to draw, what draws
 * them, and what they would take as files.
 */

/** WebP that looks like the JPEG files, of the quality that screenshots in docs are kept in. */
const webp = { quality: 82, smartSubsample: true };

const pathOf = (place: string) => fileURLToPath(new URL(place, import.meta.url));
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

const pictures = createSamplePictures(pathOf("../../../data/photographs"));
const { arrivals, posts } = planSample();
const drawn = posts.filter(({ photo }) => "scene" in photo);
const files: Uint8Array[] = [];
const before = process.cpuUsage();
for (const { person } of arrivals) files.push(await pictures.face(person));
for (const { owner, photo } of drawn) files.push(await pictures.photo(owner, photo));
const { user, system } = process.cpuUsage(before);

const smaller = await Promise.all(files.map((file) => sharp(file).webp(webp).toBuffer()));
const folder = pathOf("../src/pictures");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
  .join("");
const sizesOf = (list: Uint8Array[]) => megabytes(sum(list.map(({ byteLength }) => byteLength)));

process.stdout.write(`${files.length} drawings: ${((user + system) / 1_000_000).toFixed(1)} s of processor
as files: ${sizesOf(files)} of JPEG, or ${sizesOf(smaller)} of WebP
what draws: ${sources.split("\n").length - 1} lines, ${kilobytes(Buffer.byteLength(sources))}, packed ${kilobytes(gzipSync(sources).byteLength)}
`);
