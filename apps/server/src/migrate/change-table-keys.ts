import type { PacedMeter } from "@quick-photos/db/maintenance";
import { type KeyMigration, type KeyStep, settlingMs, usualStepTimes } from "@quick-photos/db/migrations";
import { changeKeys, readKeyStep, wayFrom } from "@quick-photos/migrator";
import { createProgressBar } from "../command-line/progress-bar.ts";
import type { Screen } from "../command-line/screen.ts";
import type { Composition } from "../compose.ts";
import { nameProcess } from "../services/name-process.ts";
import type { MigrateCommand } from "./read-arguments.ts";

/** What to do with the keys of a table, and where it is told. */
export interface KeysRun {
  command: Extract<MigrateCommand, { kind: "keys" }>;
  composition: Pick<Composition, "maintenance" | "services">;
  meter: PacedMeter;
  print(lines: string[]): void;
  screen: Screen;
  /** Aborted to have it stop where it is. */
  signal: AbortSignal;
}

/** Returns the first change of keys that can go a step in the direction, and where it is; undefined when there is none. */
async function findNext({ command, composition }: KeysRun) {
  const { db } = composition.services;
  for (const migration of db.tableKeys.migrations) {
    const step = await readKeyStep({ db }, migration);
    const way = wayFrom(migration, step, command.direction);
    if (way) return { migration, step, way };
  }
  return undefined;
}

/** Shows what is done: a line for each thing, and a bar where the screen has one. */
function showProgress(screen: Screen, total: number | null) {
  const bar = createProgressBar(screen, total);
  let latest: string | undefined;
  return {
    clear: bar.clear,
    show(doing: string, items: number) {
      if (doing !== latest) screen.write(`migrate: ${doing}\n`);
      latest = doing;
      if (items > 0) bar.show(items);
    },
  };
}

async function goOneStep(run: KeysRun, migration: KeyMigration) {
  const { command, composition, meter, screen, signal } = run;
  const { services, maintenance } = composition;
  const { now, db } = services;
  const scan = maintenance.storedScan;
  const progress = showProgress(screen, await scan.approximateItems());
  const terms = { db, owner: nameProcess(now()), isSole: maintenance.isAlone, now };
  try {
    return await changeKeys(
      {
        migration,
        terms,
        scan,
        ready: meter.ready,
        segments: command.segments,
        settlingMs: settlingMs(usualStepTimes),
        onProgress: progress.show,
        signal,
      },
      command.direction,
    );
  } finally {
    progress.clear();
  }
}

function describeWays(migration: KeyMigration, step: KeyStep): string[] {
  const [on, back] = [wayFrom(migration, step, "on"), wayFrom(migration, step, "back")];
  return [
    `${migration.name}, ${migration.declaration}, is at the step ${step}.`,
    ...(on ? [`  npm run migrate -- keys          ${on.says}`] : []),
    ...(back ? [`  npm run migrate -- keys --back   ${back.says}`] : []),
  ];
}

/** Brings the keys of a table a step on or back, or on to the last step but one, and returns the exit status. */
export async function changeTableKeys(run: KeysRun): Promise<number> {
  const { command, print, screen } = run;
  for (;;) {
    const next = await findNext(run);
    if (!next) {
      print([`There is no change of keys that could go ${command.direction}.`]);
      return 0;
    }
    const { migration, way } = next;
    const { step, isComplete } = await goOneStep(run, migration);
    if (!isComplete) {
      screen.write(`migrate: stopped before it could ${way.says}; npm run migrate -- keys goes on from there\n`);
      return 2;
    }
    const isOver = !command.isToTheEnd || wayFrom(migration, step, "on")?.to === "finished" || step === "finished";
    if (isOver) {
      print(describeWays(migration, step));
      return 0;
    }
  }
}
