import { expect, type Page } from "@playwright/test";

/** What the app says for as long as nobody answers. */
export const banner = "No connection. Anything you do is sent once you’re back online.";

/** Waits until the app is on the device: its worker is in charge, and has every file. */
export const untilInstalled = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise<void>((resolve) =>
      active?.addEventListener("statechange", () => active.state === "activated" && resolve()),
    );
  });

/** Waits until what is on screen, or was done, has been written to the device. */
export const untilKept = (page: Page, text: string) =>
  expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open("quick-photos");
          opening.onsuccess = () => resolve(opening.result);
        });
        const kept = await new Promise<unknown[]>((resolve) => {
          const reading = database.transaction("seen").objectStore("seen").getAll();
          reading.onsuccess = () => resolve(reading.result);
        });
        database.close();
        return JSON.stringify(kept).includes(wanted);
      }, text),
    )
    .toBe(true);

/** What a browser holds for the app: entries of databases, files and pictures in caches, names of single values. */
export const onDevice = (page: Page) =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const entries: Record<string, number> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const count = await answer(database.transaction(store).objectStore(store).count());
        if (count > 0) entries[store] = count;
      }
      database.close();
    }
    // Of the app itself the shell is kept, which is the same for everybody.
    const names = "caches" in window ? (await caches.keys()).filter((name) => !name.startsWith("shell-")) : [];
    return { entries, caches: names, values: Object.keys(localStorage).sort() };
  });

/** What is there when nobody has left anything. */
export const nothing = { entries: {}, caches: [], values: [] };
