import { measureFanOut } from "../src/budget/measure-fan-out.ts";

/** The most that are pushed to; another number where one is given. */
const followers = Number(process.argv[2] ?? 5_000);
const seconds = (await measureFanOut(followers)) / 1_000;
process.stdout.write(
  `A photo by an author with ${followers} followers is in every feed after ${seconds.toFixed(1)} s.\n`,
);
