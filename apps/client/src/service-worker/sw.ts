import { answerFile, answerPicture, answerScreen, forgetOldShells, keepShell } from "./answers.ts";
import { isPicture, isScreen, isShellFile } from "./requests.ts";

declare const self: ServiceWorkerGlobalScope;

// A new app waits until the screens of the old one are closed: each keeps to the files it was built with.
self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOldShells()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (isScreen(request, self.location.origin)) event.respondWith(answerScreen(request));
  else if (isShellFile(request, self.location.origin)) event.respondWith(answerFile(request));
  else if (isPicture(request, self.location.origin)) {
    event.respondWith(answerPicture(request, (task) => event.waitUntil(task)));
  }
});
