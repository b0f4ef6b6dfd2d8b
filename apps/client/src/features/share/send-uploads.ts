import { isQuickPhotosError, type UploadTicket } from "@quick-photos/client-sdk";
import { client } from "../../api/client.ts";
import { untilReachable } from "../../api/connection.ts";
import { errorText } from "../../messages/error-text.ts";
import { messages } from "../../messages/messages.ts";
import { forgetUpload, type KeptUpload, keepUpload, keptUploads } from "../../offline/kept-uploads.ts";
import { inBackground } from "../../ui/in-background.ts";
import { showToast } from "../../ui/toasts.ts";
import { rememberShared } from "./remember-shared.ts";
import { changeUpload, dropUpload, type Upload, uploads, waitingUpload } from "./uploads.ts";

/** How often an upload is begun again by itself while the server is there but the bytes do not arrive. */
const mostAttempts = 8;

let isSending = false;

/** Shares a photo as soon as its turn comes and there is a connection; kept on this device until then. */
export async function share(file: File, caption: string): Promise<void> {
  const userId = client.session.read()?.userId;
  if (!userId) return;
  const kept: KeptUpload = { id: `${new Date().toISOString()} ${crypto.randomUUID()}`, userId, file, caption };
  uploads.write([...uploads.read(), waitingUpload(kept)]);
  await keepUpload(kept);
  await sendAll();
}

/** Goes on with what somebody had begun to share when the app was closed. */
export async function resumeUploads(userId: string): Promise<void> {
  const known = new Set(uploads.read().map(({ id }) => id));
  const kept = (await keptUploads(userId)).filter(({ id }) => !known.has(id));
  uploads.write([...kept.map(waitingUpload), ...uploads.read()]);
  await sendAll();
}

/** Stops everything for now: it goes on when the same person signs in here again. */
export function setUploadsAside(): void {
  for (const { controller } of uploads.read()) controller.abort();
  uploads.write([]);
}

/** Sends again what was not accepted, from the beginning. */
export async function tryAgain({ id }: Upload): Promise<void> {
  changeUpload(id, { problem: null, controller: new AbortController() });
  await sendAll();
}

/** Gives an upload up; nothing of it is shared. */
export function giveUp({ id, controller }: Upload): void {
  controller.abort();
  dropUpload(id);
  inBackground(forgetUpload(id));
  showToast({ tone: "info", text: messages.upload.stopped });
}

/** Sends one after the other; of several tabs one does, so that nothing is sent twice. */
async function sendAll(): Promise<void> {
  if (isSending) return;
  isSending = true;
  try {
    await oneTabAtATime(async () => {
      for (let next = nextUpload(); next; next = nextUpload()) await send(next);
    });
  } finally {
    isSending = false;
  }
}

const nextUpload = (): Upload | undefined => uploads.read().find(({ problem }) => problem === null);

/** Browsers offer locks on secure origins only; elsewhere somebody with two tabs may see a photo sent twice, and once. */
const oneTabAtATime = (task: () => Promise<void>): Promise<void> =>
  "locks" in navigator ? navigator.locks.request("quick-photos.uploads", task) : task();

async function send(upload: Upload): Promise<void> {
  const { id, file, caption, controller } = upload;
  let { ticket } = upload;
  const onTicket = (given: UploadTicket) => {
    ticket = given;
    inBackground(keepUpload({ id, userId: upload.userId, file, caption, ticket: given }));
  };
  const onProgress = (progress: Upload["progress"]) => changeUpload(id, { progress });
  for (let attempt = 1; !controller.signal.aborted; attempt += 1) {
    try {
      const photo = await client.uploadPhoto({
        file,
        caption,
        ticket,
        onTicket,
        onProgress,
        signal: controller.signal,
      });
      return await finish(id, photo);
    } catch (error) {
      changeUpload(id, { progress: null });
      if (controller.signal.aborted) return;
      if (!isPassing(error) || attempt >= mostAttempts) return fail(upload, error);
      await untilReachable();
    }
  }
}

/** A ticket outlives a lost connection and a server that rests. */
const isPassing = (error: unknown): boolean => isQuickPhotosError(error) && error.code === "SERVICE_UNAVAILABLE";

async function finish(id: string, photo: Awaited<ReturnType<typeof client.uploadPhoto>>): Promise<void> {
  dropUpload(id);
  await forgetUpload(id);
  rememberShared(photo);
  showToast({ tone: "info", text: messages.upload.shared });
}

/** What was refused begins anew when somebody tries it again: another ticket, the same picture. */
async function fail({ id, userId, file, caption }: Upload, error: unknown): Promise<void> {
  changeUpload(id, { problem: errorText(error) });
  await keepUpload({ id, userId, file, caption });
}
