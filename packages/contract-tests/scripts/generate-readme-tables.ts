import { replaceBlocks } from "../src/readme/blocks.ts";
import { createBlocks } from "../src/readme/create-blocks.ts";
import { readPages, writePage } from "../src/readme/pages.ts";

const blocks = createBlocks();
for (const { file, text } of readPages()) {
  const next = replaceBlocks(text, blocks);
  if (next === text) continue;
  writePage({ file, text: next });
  process.stdout.write(`${file} has new tables.\n`);
}
process.stdout.write("All tables are up to date.\n");
