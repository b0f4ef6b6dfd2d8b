import { measureBudgets } from "../src/budget/measure-budgets.ts";
import { createBlocks } from "../src/readme/create-blocks.ts";
import { readReadme, replaceBlocks, writeReadme } from "../src/readme/readme-file.ts";

const before = await readReadme();
const after = replaceBlocks(before, createBlocks(await measureBudgets()));
await writeReadme(after);
process.stdout.write(before === after ? "The tables of README.md are up to date.\n" : "README.md has new tables.\n");
