import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { createUsername } from "@quick-photos/contract-suite/world/world";
import { createTemporaryFolder, isLong, type TemporaryFolder } from "@quick-photos/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bindBuiltServer } from "../src/bindings/built-server.ts";
import { compileStrictly, resolutions } from "../src/packed/compile-strictly.ts";
import { findingsOf, installTarball, packPackage } from "../src/packed/pack-package.ts";

/** What somebody writes who has installed it: a call, a list, an error by its reason. */
const use = `import { createClient, isQuickPhotosError, items } from "@quick-photos/client-sdk";

declare const process: { argv: string[] };
const [, , baseUrl = "", username = ""] = process.argv;
const client = createClient({ baseUrl });
const { user } = await client.api.users.create.mutate({ username, password: "correct horse battery staple" });
const photos: string[] = [];
for await (const { photoId } of items(client.api.photos.byUser, { userId: user.userId })) photos.push(photoId);
let reason = "none";
try {
  await client.api.users.byUsername.query({ username: "nobody.of.this.name" });
} catch (error) {
  if (isQuickPhotosError(error, "USER_NOT_FOUND")) reason = error.reason;
}
console.log(JSON.stringify({ me: (await client.api.users.me.query()).username, photos, reason }));
`;

/** What nobody may write: another kind, another procedure, a field that there is not. */
const misuse = `import { createClient } from "@quick-photos/client-sdk";

const { api } = createClient({ baseUrl: "http://photos.invalid" });
await api.reactions.react.mutate({ photoId: "1", kind: "hart" });
await api.photos.nothing.query({});
console.log((await api.users.me.query()).passwordHash);
`;

describe.skipIf(!isLong)(`the client, packed and installed${isLong ? "" : " (at night: it asks the registry)"}`, () => {
  let folder: TemporaryFolder;
  let tarball: string;

  beforeAll(() => {
    folder = createTemporaryFolder();
    tarball = packPackage("client-sdk", folder.path);
    writeFileSync(path.join(folder.path, "package.json"), JSON.stringify({ private: true, type: "module" }));
    writeFileSync(path.join(folder.path, "use.ts"), use);
    writeFileSync(path.join(folder.path, "misuse.ts"), misuse);
    installTarball(tarball, folder.path);
  }, 300_000);

  afterAll(() => folder?.remove());

  test("publint finds nothing in the tarball, and its types are right wherever modules are imported", async () => {
    expect(await findingsOf(tarball)).toEqual([]);
  });

  test.each(resolutions)("an empty project is type-checked with it, for $moduleResolution", (resolution) => {
    expect(compileStrictly(folder.path, "use.ts", resolution)).toBe("");
    const found = compileStrictly(folder.path, "misuse.ts", resolution);
    expect([...found.matchAll(/^(\S+?)\(/gm)].map(([, file]) => file)).toEqual(Array(3).fill("misuse.ts"));
    expect(found).toMatch(/"hart".*'nothing' does not exist.*'passwordHash' does not exist/s);
  });

  test("it signs up, lists, and is refused in types, at a real server", async () => {
    await using service = await bindBuiltServer();
    const username = createUsername();
    const run = [path.join(folder.path, "use.js"), service.origin, username];
    // The server is a process of its own, and this one waits.
    const { stdout, stderr } = spawnSync(process.execPath, run, { encoding: "utf8" });
    expect({ stderr, ...JSON.parse(stdout) }).toEqual({
      stderr: "",
      me: username,
      photos: [],
      reason: "USER_NOT_FOUND",
    });
  });
});
