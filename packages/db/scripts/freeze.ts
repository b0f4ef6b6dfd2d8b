// `pnpm --filter @quick-photos/db freeze`: keeps a sample of every kind of item whose newest version has none.
import { freeze, itemNames, kindOf } from "../test/frozen/frozen-sample.ts";

for (const name of itemNames) {
  if (freeze(name)) process.stdout.write(`${name}.v${kindOf(name).version}.json\n`);
}
