import { isPageOf } from "./is-page-of.ts";
import { shell as app } from "./shell.ts";

/** The page keeps caches of this beginning, and empties all others when somebody leaves (`forget-people.ts`). */
const shellName = `shell-${app.version}`;
const picturesName = "pictures";

/** Pictures that are kept, the latest seen: some screens of feed and profiles, some 40 MB on a phone. */
const keptPictures = 300;

/**
 * Keeps what the app is made of, so that every screen opens without a connection. Rejects, and is tried again by the browser,
 * while the page comes from a server of another release, as when one is put in the place of another: kept with it, the app
 * would ask for files that nobody has.
 */
export async function keepShell(): Promise<void> {
  const page = await fetch("/", { cache: "no-cache" });
  if (!page.ok || !isPageOf(await page.clone().text(), app.files)) throw new Error("the page is not of this build");
  const shell = await caches.open(shellName);
  await shell.addAll(app.files);
  await shell.put("/", page);
}

/** Lets go of the files of earlier versions. */
export async function forgetOldShells(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name !== shellName && name !== picturesName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Any screen is the same page, which is kept; the address tells it what to show. */
export async function answerScreen(request: Request): Promise<Response> {
  return (await keptIn(await opened(shellName), "/")) ?? fetch(request);
}

/** A file of the app, kept or not. */
export async function answerFile(request: Request): Promise<Response> {
  return (await keptIn(await opened(shellName), request)) ?? fetch(request);
}

/**
 * A picture: from the device when it can never change, else from the server and, without one, as it was last seen. What
 * comes is shown while it is being kept, for which the browser is told to wait.
 */
export async function answerPicture(request: Request, waitUntil: (task: Promise<unknown>) => void): Promise<Response> {
  // Before it is asked for: what was opened before caches are emptied keeps nothing for whoever comes next.
  const pictures = await opened(picturesName);
  const kept = await keptIn(pictures, request);
  if (kept?.headers.get("cache-control")?.includes("immutable")) return kept;
  try {
    const answer = await fetch(request);
    // A device without room for it shows it all the same.
    if (answer.status === 200) waitUntil(keepPicture(pictures, request, answer.clone()).catch(() => undefined));
    return answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** A device whose storage fails has nothing kept, and is answered by the server. */
const opened = (name: string): Promise<Cache | undefined> => caches.open(name).catch(() => undefined);

const keptIn = (cache: Cache | undefined, request: Request | string): Promise<Response | undefined> =>
  cache?.match(request, { ignoreVary: true }).catch(() => undefined) ?? Promise.resolve(undefined);

async function keepPicture(pictures: Cache | undefined, request: Request, answer: Response): Promise<void> {
  if (!pictures) return;
  await pictures.put(request, answer);
  const all = await pictures.keys();
  const tooMany = all.slice(0, Math.max(0, all.length - keptPictures));
  await Promise.all(tooMany.map((old) => pictures.delete(old)));
}
