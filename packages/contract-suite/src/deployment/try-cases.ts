import path from "node:path";
import type { ProvidedContext } from "vitest";
import { createVitest } from "vitest/node";
import { nodeTests } from "../../../../vitest.shared.ts";
import type { Abilities } from "../bindings/binding.ts";
import { createContractReport, type Verdict } from "./contract-report.ts";

/** Cases that are tried somewhere, and where that is told. */
export interface Trial {
  /** The path of what describes them. */
  file: string;
  provide: Partial<ProvidedContext>;
  /** What is tried: the name of the report. */
  name: string;
  lacks: readonly (keyof Abilities)[];
  /** The file of the report for machines, null for none. */
  junit: string | null;
  /** How long a case may wait for limits, in milliseconds. */
  patienceMs: number;
}

/** How long a case may take besides what limits make it wait, in milliseconds. */
const caseMs = 120_000;

/** Tries cases with vitest, and prints how it goes; returns how it went. */
export async function tryCases({ file, provide, name, lacks, junit, patienceMs }: Trial): Promise<Verdict> {
  const report = createContractReport({
    lacks,
    print: (text) => void process.stdout.write(text),
    tell: (text) => void process.stderr.write(text),
  });
  const vitest = await createVitest("test", {
    ...nodeTests,
    // What is installed is no TypeScript to make ready, and may be where nobody writes.
    ...(path.extname(file) === ".js" && { experimental: {} }),
    cache: false,
    root: path.dirname(file),
    config: false,
    watch: false,
    include: [path.basename(file)],
    // A package that is installed is where no tests are looked for.
    exclude: [],
    provide: { ...provide },
    reporters: junit === null ? [report] : [report, ["junit", { outputFile: junit, suiteName: name }]],
    testTimeout: caseMs + patienceMs,
    hookTimeout: caseMs,
  });
  try {
    await vitest.start();
  } finally {
    await vitest.close();
  }
  return report.verdict();
}
