import type { UploadTicket } from "@quick-photos/client-sdk";
import { client } from "../../api/client.ts";
import { untilReachable } from "../../api/connection.ts";
import { messages } from "../../messages/messages.ts";
import { createId } from "../../offline/create-id.ts";
import { deviceLocks } from "../../offline/device-locks.ts";
import { forgetUpload, type KeptUpload, keepUpload, keptUpload, keptUploads } from "../../offline/kept-uploads.ts";
import { keepValue } from "../../ui/device-values.ts";
import { inBackground } from "../../ui/in-background.ts";
import { showToast } from "../../ui/toasts.ts";
import { rememberShared } from "./remember-shared.ts";
import { failureOf, isLost, isSignedOut, isTooLarge, isTooOften, isTransient } from "./upload-failure.ts";
import {
  asKept,
  changeUpload,
  dropUpload,
  findUpload,
  isResumed,
  justRefused,
  type Upload,
  uploads,
  waitingUpload,
} from "./uploads.ts";

/** How often an upload is begun again by itself while the server is there but the bytes do not arrive. */
const mostAttempts = 8;

/** What is shared: a picture, and what is said about it. */
type Shared = Pick<KeptUpload, "file" | "caption" | "altText" | "isSmaller">;

let isSending = false;

/** Shares a photo as soon as its turn comes and there is a connection; kept on this device until then. */
export async function share(shared: Shared): Promise<void> {
  const userId = client.session.read()?.userId;
  if (!userId) return;
  const kept: KeptUpload = { id: `${new Date().toISOString()} ${createId()}`, userId, ...shared };
  uploads.write([...uploads.read(), waitingUpload(kept)]);
  await keepOrSay(kept);
  inBackground(sendAll());
}

/** Shares anew what was not accepted, with whatever was changed about it. */
export async function shareAgain(id: string, shared: Partial<Shared> = {}): Promise<void> {
  const anew = { failure: undefined, ticket: undefined, controller: new AbortController(), isKept: false };
  changeUpload(id, { ...shared, ...anew });
  const upload = findUpload(id);
  if (upload) await keepOrSay(asKept(upload));
  inBackground(sendAll());
}

/** Goes on with what somebody had begun to share when the app was closed; what was refused waits for them. */
export async function resumeUploads(userId: string): Promise<void> {
  const known = new Set(uploads.read().map(({ id }) => id));
  const kept = (await keptUploads(userId)).filter(({ id }) => !known.has(id));
  uploads.write([...kept.map((one) => ({ ...waitingUpload(one), isKept: true })), ...uploads.read()]);
  isResumed.write(true);
  await sendAll();
}

/** Stops everything for now: it goes on when the same person signs in here again. */
export function setUploadsAside(): void {
  for (const { controller } of uploads.read()) controller.abort();
  uploads.write([]);
  isResumed.write(false);
}

/** Under which other tabs hear what is given up: one of them may be sending it. */
const givenUp = "quick-photos.given-up";

/** Gives an upload up, in every tab; nothing of it is shared. */
export function giveUp(upload: Pick<Upload, "id" | "controller">): void {
  stop(upload);
  keepValue(givenUp, upload.id);
  keepValue(givenUp, null);
  showToast({ tone: "info", text: messages.upload.stopped });
}

/** Stops what other tabs give up; returns how to leave that off. */
export function followGivenUp(): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    const upload = key === givenUp && newValue !== null ? findUpload(newValue) : undefined;
    if (upload) stop(upload);
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}

function stop({ id, controller }: Pick<Upload, "id" | "controller">): void {
  controller.abort();
  dropUpload(id);
  inBackground(forgetUpload(id));
}

async function keepOrSay(kept: KeptUpload): Promise<void> {
  if (await keepUpload(kept)) changeUpload(kept.id, { isKept: true });
  else showToast({ tone: "error", text: messages.upload.notKept });
}

/** Sends one after the other; of several tabs one does, so that nothing is sent twice. */
async function sendAll(): Promise<void> {
  if (isSending) return;
  isSending = true;
  try {
    await oneTabAtATime(async () => {
      for (let next = nextUpload(); next; next = nextUpload()) {
        const upload = await catchUp(next);
        if (upload) await send(upload);
      }
    });
  } finally {
    isSending = false;
  }
}

const nextUpload = (): Upload | undefined => uploads.read().find(({ failure }) => !failure);

/** Without locks somebody with two tabs may see a photo sent twice, and once. */
const oneTabAtATime = (task: () => Promise<void>): Promise<void> =>
  deviceLocks()?.request("quick-photos.uploads", task) ?? task();

/** Returns an upload as other tabs have left it; null when there is nothing to send any more: shared, given up or refused. */
async function catchUp(upload: Upload): Promise<Upload | null> {
  if (!upload.isKept) return upload;
  const kept = await keptUpload(upload.id).catch(() => asKept(upload));
  if (kept) changeUpload(upload.id, kept);
  else dropUpload(upload.id);
  const found = findUpload(upload.id);
  return found && !found.failure ? found : null;
}

async function send(upload: Upload): Promise<void> {
  const { id, controller } = upload;
  const { signal } = controller;
  let kept = asKept(upload);
  const keep = (change: Partial<KeptUpload>) => {
    kept = { ...kept, ...change };
    changeUpload(id, change);
    if (!signal.aborted) inBackground(keepUpload(kept));
  };
  const onTicket = (ticket: UploadTicket) => keep({ ticket });
  const onProgress = (progress: Upload["progress"]) => changeUpload(id, { progress });
  let isSentAnew = false;
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      return await finish(id, await client.uploadPhoto({ ...kept, onTicket, onProgress, signal }));
    } catch (error) {
      changeUpload(id, { progress: null });
      if (signal.aborted) return;
      if (isSignedOut(error)) return dropUpload(id); // it is kept for when they are back
      const smaller = isTooLarge(error) && !kept.isSmaller ? await makeSmaller(kept.file) : null;
      if (smaller) keep({ file: smaller, isSmaller: true, ticket: undefined });
      else if (isLost(error) && !isSentAnew) {
        isSentAnew = true;
        keep({ ticket: undefined });
      } else if (isTransient(error) && !isTooOften(error) && attempt < mostAttempts) await untilReachable();
      else return fail(error, keep, id);
    }
  }
}

/** Of some kinds of pictures the server takes fewer pixels than of others: a plain, smaller one it takes. */
async function makeSmaller(file: File): Promise<File | null> {
  const { smallerPicture } = await import("../picture/smaller-picture.ts");
  const smaller = await smallerPicture(file);
  if (smaller) showToast({ tone: "info", text: messages.upload.madeSmaller });
  return smaller;
}

async function finish(id: string, photo: Awaited<ReturnType<typeof client.uploadPhoto>>): Promise<void> {
  dropUpload(id);
  await forgetUpload(id);
  rememberShared(photo);
  showToast({ tone: "info", text: messages.upload.shared });
}

/** What failed waits for somebody to decide, and then begins anew; after a restart of the app only what passes is sent by itself. */
function fail(error: unknown, keep: (change: Partial<KeptUpload>) => void, id: string): void {
  const failure = failureOf(error);
  if (isTransient(error)) changeUpload(id, { failure });
  else keep({ failure, ticket: undefined });
  if (failure.isRefusal) justRefused.write(id);
}
