import { replaceBlocks } from "../src/readme/blocks.ts";
import { createBlocks } from "../src/readme/create-blocks.ts";
import { createFiles } from "../src/readme/create-files.ts";
import { readPages, readText, writePage } from "../src/readme/pages.ts";

for (const page of createFiles()) {
  if (readText(page.file) === page.text) continue;
  writePage(page);
  process.stdout.write(`${page.file} is new.\n`);
}
const blocks = createBlocks();
for (const { file, text } of readPages()) {
  const next = replaceBlocks(text, blocks);
  if (next === text) continue;
  writePage({ file, text: next });
  process.stdout.write(`${file} has new tables.\n`);
}
process.stdout.write("All tables and files are up to date.\n");
