import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder } from "@quick-photos/testing";
import { openTogether } from "../bindings/open-together.ts";
import { bindWithoutSocket, type SocketlessBinding } from "../bindings/without-socket.ts";
import { type Stage, setStage } from "../budget/stage.ts";

/** A stage on the whole server but the socket. */
export type AccessStage = Stage<SocketlessBinding>;

/** What somebody may do does not depend on how long a list is. */
const crowdSize = 2;

/** Writes a client as Vite builds it, but for the size: a page, an asset, and which addresses are screens. */
function writeClient(clientDir: string): void {
  mkdirSync(path.join(clientDir, "assets"), { recursive: true });
  writeFileSync(path.join(clientDir, "index.html"), "<!doctype html><title>Quick Photos</title>");
  writeFileSync(path.join(clientDir, "assets/index-a1b2c3d4.js"), "console.info(1);");
  writeFileSync(path.join(clientDir, "screens.json"), JSON.stringify(["^/people/[^/]+/?$"]));
}

/** Sets a stage on which callers of every kind are tried. */
export function openAccessStage(): Promise<AccessStage> {
  return openTogether(async ({ use }) => {
    const folder = use(createTemporaryFolder());
    writeClient(folder.path);
    return use(await setStage(await bindWithoutSocket({ clientDir: folder.path }), crowdSize));
  });
}
