import { measureViews } from "../src/budget/measure-views.ts";

const counts = [10, 1_000, 10_000];
const measured = await measureViews(counts);
const lines = measured.map(
  ({ requests, readUnits }, index) => `${counts[index]} reactions: ${requests} request, ${readUnits} read unit\n`,
);
process.stdout.write(`Viewing a photo and one's own reaction, measured:\n${lines.join("")}`);
