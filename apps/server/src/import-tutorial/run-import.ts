import type { Projector } from "@quick-photos/projector";
import {
  describeCounters,
  describeImport,
  importTutorial,
  isVerified,
  planImport,
  renderPicture,
  type TutorialItems,
  verifyCounters,
} from "@quick-photos/sample-data";
import type { Screen } from "../command-line/screen.ts";
import type { Services } from "../services/services.ts";
import { showProgressOn } from "./show-progress.ts";

/** What to import, where to, and where the report goes. */
export interface RunImportOptions {
  items: TutorialItems;
  /** Of all imported users; null lets nobody sign in as one. */
  password: string | null;
  services: Pick<Services, "db" | "media" | "passwords" | "now">;
  /** Undefined beside a running server, whose own is waited for by looking at the counters. */
  projector: Pick<Projector, "settle"> | undefined;
  output: Pick<Screen, "write">;
  screen: Screen;
}

/** How long counters may stand still before they count as wrong: the projector works within a second. */
const patienceMs = 30_000;

const kindNames = { user: "users", photo: "photos", reaction: "reactions", friendship: "follows" };

/** Imports, waits for the projector, reports, and returns whether every counter equals its rows. */
export async function runImport(options: RunImportOptions): Promise<boolean> {
  const { items, password, services, projector, output, screen } = options;
  const show = showProgressOn(screen);
  const print = (lines: string[]) => output.write(`${lines.join("\n")}\n`);
  const db = services.db.attributedTo("import");
  const plan = planImport(items, services.now());
  const result = await importTutorial({
    items,
    plan,
    target: { db, media: services.media, render: renderPicture },
    passwordHash: password === null ? null : await services.passwords.inTurn(({ hash }) => hash(password)),
    onProgress: (kind, done, total) => show(kindNames[kind], done, total),
  });
  print([...describeImport(items, result), ""]);
  await projector?.settle();
  const onProgress = (done: number, total: number) => show("users and photos with exact counters", done, total);
  const counters = await verifyCounters({ db, plan, patienceMs, onProgress });
  print(describeCounters(counters));
  return isVerified(counters);
}
