import type { Whose } from "./forget-kept.ts";
import { forgetSeen } from "./kept-cache.ts";
import { forgetDrafts } from "./kept-drafts.ts";
import { forgetUploads } from "./kept-uploads.ts";

/** Forgets what was read for somebody on this device. What they have not sent yet waits for them. */
export const forgetRead = (userId: string): Promise<unknown> =>
  Promise.all([forgetSeen((other) => other === userId), forgetPictures()]);

/** Forgets all of somebody on this device, also what they have not sent. */
export const forgetPerson = (userId: string): Promise<unknown> =>
  Promise.all([forgetAll((other) => other === userId), forgetPictures()]);

/** Forgets all of everybody else on this device, for whoever it is in the hands of now. */
export const forgetOthers = (userId: string): Promise<unknown> => forgetAll((other) => other !== userId);

const forgetAll = (whose: Whose): Promise<unknown> =>
  Promise.all([forgetSeen(whose), forgetDrafts(whose), forgetUploads(whose)]);

/**
 * Pictures do not tell who looked at them, so all go: whatever the service worker keeps but the files of the app. Browsers
 * have such caches on secure origins only.
 */
async function forgetPictures(): Promise<void> {
  // Typed as always there; browsers leave it out of insecure contexts.
  const kept: CacheStorage | undefined = globalThis.caches;
  const names = (await kept?.keys().catch(() => [])) ?? [];
  const others = names.filter((name) => !name.startsWith("shell-"));
  await Promise.all(others.map((name) => kept?.delete(name).catch(() => false)));
}
