import path from "node:path";
import { expect, test } from "vitest";
import { openAccessStage } from "../src/access/access-stage.ts";
import { procedureTables, routeTable } from "../src/access/access-tables.ts";
import { measureProcedures } from "../src/access/measure-procedures.ts";
import { measureRoutes } from "../src/access/measure-routes.ts";
import { replaceBlocks } from "../src/readme/blocks.ts";
import { pageWith, root } from "../src/readme/pages.ts";

// The page is what is expected: `pnpm --filter @quick-photos/contract-tests who-may` writes there what is measured.
test("every kind of caller gets of every procedure and address what the page says", async () => {
  await using stage = await openAccessStage();
  const measured = {
    "who-may-call": procedureTables(await measureProcedures(stage)),
    "who-may-fetch": routeTable(await measureRoutes(stage)),
  };
  const { file, text } = pageWith("who-may-call");
  await expect(replaceBlocks(text, measured)).toMatchFileSnapshot(path.join(root, file));
});
