import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { sampleAlbums } from "./albums.ts";

const folder = new URL("../../../../data/photographs/", import.meta.url);

test("every photograph is shared once, is small, and its page says whose it is and that it may be used", () => {
  const shared = Object.values(sampleAlbums)
    .flat()
    .flatMap((photo) => ("photograph" in photo ? [`${photo.photograph}.jpg`] : []));
  const files = readdirSync(folder).filter((name) => name.endsWith(".jpg"));
  expect(shared.sort()).toEqual(files.sort());
  const page = readFileSync(new URL("README.md", folder), "utf8");
  for (const file of files) {
    expect(statSync(new URL(file, folder)).size).toBeLessThan(150_000);
    expect(page).toMatch(new RegExp(`^\\| \`${file}\` \\|.*(public domain|CC0)`, "m"));
  }
});
