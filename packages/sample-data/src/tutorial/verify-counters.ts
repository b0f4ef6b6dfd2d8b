import { setTimeout as delay } from "node:timers/promises";
import { type Db, DbError, formatPhotoId } from "@quick-photos/db";
import { mapConcurrently } from "../map-concurrently.ts";
import { agrees, type Comparison, comparePhoto, compareProfile } from "./compare-counters.ts";
import type { ImportPlan } from "./import-plan.ts";

/** The counters of one user or photo. */
export interface VerifiedTarget {
  /** A user or photo id. */
  id: string;
  comparisons: Comparison[];
}

/** What to verify. */
export interface VerifyOptions {
  db: Db;
  plan: ImportPlan;
  /** How long the counters may stand still, in milliseconds, before they count as wrong. */
  patienceMs: number;
  /** Told how many users and photos agree. */
  onProgress: (done: number, total: number) => void;
}

interface Target {
  id: string;
  compare(): Promise<Comparison[]>;
}

const concurrencyLimit = 8;
const pollIntervalMs = 200;

/** Users and photos to verify; one that was left out has no counters. */
function targetsOf({ db, plan }: VerifyOptions): Target[] {
  const reactors = new Map<string, Set<string>>();
  for (const { photoId, reactorId } of plan.reactions) {
    reactors.set(photoId, (reactors.get(photoId) ?? new Set()).add(reactorId));
  }
  const users = plan.users.map(({ user: { userId } }) => ({ id: userId, compare: () => compareProfile(db, userId) }));
  const photos = plan.photos.map((photo) => {
    const id = formatPhotoId(photo);
    return { id, compare: () => comparePhoto(db, id, reactors.get(id) ?? []) };
  });
  return [...users, ...photos];
}

async function verifyOne({ id, compare }: Target): Promise<VerifiedTarget> {
  try {
    return { id, comparisons: await compare() };
  } catch (error) {
    const isGone = error instanceof DbError && (error.code === "USER_NOT_FOUND" || error.code === "PHOTO_NOT_FOUND");
    if (isGone) return { id, comparisons: [] };
    throw error;
  }
}

/** Verifies until one differs, and returns the targets that are left: that one and those that were not looked at. */
async function verifyRound(targets: Target[], verified: Map<string, VerifiedTarget>): Promise<Target[]> {
  let isTrailing = false;
  const left = await mapConcurrently(targets, concurrencyLimit, async (target) => {
    if (isTrailing) return [target];
    const result = await verifyOne(target);
    verified.set(target.id, result);
    if (result.comparisons.every(agrees)) return [];
    isTrailing = true;
    return [target];
  });
  return left.flat();
}

/**
 * Waits until every counter of the imported users and photos equals its rows, and returns all of them; those that still
 * differ after the counters have stood still for as long as patience lasts are answered as they are.
 */
export async function verifyCounters(options: VerifyOptions): Promise<VerifiedTarget[]> {
  const { patienceMs, onProgress } = options;
  const verified = new Map<string, VerifiedTarget>();
  const targets = targetsOf(options);
  let pending = targets;
  for (let deadline = performance.now() + patienceMs; ; await delay(pollIntervalMs)) {
    const left = await verifyRound(pending, verified);
    if (left.length < pending.length) deadline = performance.now() + patienceMs;
    pending = left;
    onProgress(targets.length - pending.length, targets.length);
    if (pending.length === 0 || performance.now() > deadline) break;
  }
  for (const target of await mapConcurrently(pending, concurrencyLimit, verifyOne)) verified.set(target.id, target);
  return targets.flatMap(({ id }) => verified.get(id) ?? []);
}
