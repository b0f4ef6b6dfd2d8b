import {
  describeCounters,
  describeImport,
  importTutorial,
  isVerified,
  planImport,
  type TutorialItems,
  verifyCounters,
} from "@quick-photos/sample-data";
import type { Services } from "../services/services.ts";
import { type Screen, showProgressOn } from "./show-progress.ts";

/** What to import, where to, and where the report goes. */
export interface RunImportOptions {
  items: TutorialItems;
  /** Of all imported users; null lets nobody sign in as one. */
  password: string | null;
  services: Pick<Services, "db" | "media" | "passwords" | "now">;
  output: Pick<Screen, "write">;
  screen: Screen;
}

/** How long counters may stand still before they count as wrong: the projector works within a second. */
const patienceMs = 30_000;

/** Pixels: sharp enough in a list, and all 200 are drawn in half a minute on two cores. */
const pictureSide = 720;

const kindNames = { user: "users", photo: "photos", reaction: "reactions", friendship: "follows" };

/** Imports, waits for the projector, reports, and answers whether every counter equals its rows. */
export async function runImport({ items, password, services, output, screen }: RunImportOptions): Promise<boolean> {
  const show = showProgressOn(screen);
  const print = (lines: string[]) => output.write(`${lines.join("\n")}\n`);
  const db = services.db.attributedTo("import");
  const plan = planImport(items, services.now());
  const result = await importTutorial({
    items,
    plan,
    target: { db, media: services.media, pictureSide },
    passwordHash: password === null ? null : await services.passwords.hash(password),
    onProgress: (kind, done, total) => show(kindNames[kind], done, total),
  });
  print([...describeImport(items, result), ""]);
  const onProgress = (done: number, total: number) => show("users and photos with exact counters", done, total);
  const counters = await verifyCounters({ db, plan, patienceMs, onProgress });
  print(describeCounters(counters));
  return isVerified(counters);
}
