import { isScreenPath } from "./is-screen-path.ts";
import { shell } from "./shell.ts";

/** Files beside the hashed ones that belong to the app. */
const shellFiles = /^\/(assets\/.+|icon\.svg|theme\.js|manifest\.webmanifest)$/;

const pathOf = (request: Request, origin: string): string | null => {
  const url = new URL(request.url);
  return url.origin === origin ? url.pathname : null;
};

/** Whether one of the app's screens is opened; any other address is the server's to answer. */
export function isScreen(request: Request, origin: string): boolean {
  const path = pathOf(request, origin);
  return request.mode === "navigate" && path !== null && isScreenPath(path, shell.screens);
}

/** Whether a file of the app is asked for. */
export function isShellFile(request: Request, origin: string): boolean {
  const path = pathOf(request, origin);
  return path !== null && shellFiles.test(path);
}

/** Whether a photo or a profile picture of this server is asked for. */
export function isPicture(request: Request, origin: string): boolean {
  return request.destination === "image" && (pathOf(request, origin)?.startsWith("/media/") ?? false);
}
