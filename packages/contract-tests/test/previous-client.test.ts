import { openPreviousRelease } from "@quick-photos/testing/previous-release";
import { test } from "vitest";
import { bindBuiltServer } from "../src/bindings/built-server.ts";
import { builtServer, describeOwn } from "../src/bindings-under-test.ts";
import { importClient } from "../src/previous/import-client.ts";

const previous = openPreviousRelease();
const title = "the built server, called by the client of the previous release";

/** What the client does something of its own for. */
const byDay = ["session.refresh", "session.signOut", "photos.publish", "users.exportData"];

if (typeof previous === "string") test.skip(`${title} (${previous})`, () => {});
else {
  const client = await importClient(previous);
  describeOwn({
    ...builtServer,
    name: title,
    open: () => bindBuiltServer(client),
    isTriedByDay: (promiser, promised) => "does" in promised && byDay.includes(promiser),
  });
}
