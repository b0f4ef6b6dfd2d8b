import { availableParallelism, loadavg } from "node:os";
import { type Figure, figureColumns, printFigure, printHead, readOptions } from "@quick-photos/bench";
import { benchmarks } from "../src/figures/benchmarks.ts";
import { gatherFigures } from "../src/figures/gather-figures.ts";

/**
 * `npm run bench:figures -- [--only bench:cpu,bench:load] [--quick]`: what there are goals for, measured by the benchmarks
 * that report it, one after the other, and printed in one table. Ends with 1 when one of them fails.
 */

const all = benchmarks.map(({ script }) => script);
const { only, quick } = readOptions({
  usage: `npm run bench:figures -- [...]: every figure beside its goal; --only ${all.join(",")}`,
  numbers: {},
  words: ["only"],
});
const wanted = only?.split(",") ?? all;
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new RangeError(`no ${unknown.join(", ")} reports figures; ${all.join(", ")} do`);

const load = () => loadavg()[0]?.toFixed(1);
const began = load();
const found: { figure: Figure; script: string }[] = [];
const failed: string[] = [];
for (const benchmark of benchmarks) {
  const { script } = benchmark;
  if (!wanted.includes(script)) continue;
  process.stdout.write(`\n${script}\n`);
  const { figures, isComplete } = await gatherFigures(benchmark, quick ? ["--quick"] : []);
  found.push(...figures.map((figure) => ({ figure, script })));
  if (!isComplete) failed.push(script);
}
const day = new Date().toISOString().slice(0, 10);
process.stdout.write(`\n${day}, ${availableParallelism()} cores, load ${began} before and ${load()} after\n\n`);
printHead([...figureColumns, "by"]);
for (const { figure, script } of found) printFigure(figure, [`\`${script}\``]);
if (failed.length > 0) {
  process.stderr.write(`\nNot to their end: ${failed.join(", ")}\n`);
  process.exitCode = 1;
}
