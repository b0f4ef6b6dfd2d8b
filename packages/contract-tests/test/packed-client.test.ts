import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { createTemporaryFolder, isLong, type TemporaryFolder } from "@quick-photos/testing";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bindBuiltServer } from "../src/bindings/built-server.ts";
import { root } from "../src/readme/pages.ts";
import { createUsername } from "../src/world/world.ts";

const source = path.join(root, "packages/client-sdk");

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

/** Nothing of Node or of a browser's but what the client asks for itself, and every declaration is looked at. */
const strictly = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    target: "ES2023",
    lib: ["ES2023", "DOM", "DOM.Iterable"],
    types: [],
  },
};

/** Packs the client as `npm publish` would; returns the tarball. */
function pack(folder: string): string {
  execFileSync("pnpm", ["run", "build:package"], { cwd: source, stdio: "pipe" });
  execFileSync("pnpm", ["pack", `--pack-destination=${folder}`], { cwd: source, stdio: "pipe" });
  const { name, version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8"));
  return path.join(folder, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
}

/** Compiles a file of a project, and returns what is found in it, `module` being how it looks for packages. */
function compile(project: string, file: string, module: { module: string; moduleResolution: string }): string {
  const compilerOptions = { ...strictly.compilerOptions, ...module };
  writeFileSync(path.join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = path.join(source, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc], { cwd: project, encoding: "utf8" }).stdout;
}

describe.skipIf(!isLong)(`the client, packed and installed${isLong ? "" : " (at night: it asks the registry)"}`, () => {
  let folder: TemporaryFolder;
  let tarball: string;

  beforeAll(() => {
    folder = createTemporaryFolder();
    tarball = pack(folder.path);
    writeFileSync(path.join(folder.path, "package.json"), JSON.stringify({ private: true, type: "module" }));
    writeFileSync(path.join(folder.path, "use.ts"), use);
    writeFileSync(path.join(folder.path, "misuse.ts"), misuse);
    const quietly = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", ["install", ...quietly, tarball], { cwd: folder.path, stdio: "pipe" });
  }, 300_000);

  afterAll(() => folder?.remove());

  test("publint finds nothing in the tarball", async () => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  test("its types are right wherever modules of ECMAScript are imported", async () => {
    const { problems, types } = (await checkPackage(createPackageFromTarballData(readFileSync(tarball)))) as Exclude<
      Awaited<ReturnType<typeof checkPackage>>,
      { types: false }
    >;
    expect(types).toEqual({ kind: "included" });
    const isOfOldModules = (kind: string) => kind === "node10" || kind === "node16-cjs";
    const others = problems.filter((one) => !("resolutionKind" in one && isOfOldModules(one.resolutionKind)));
    expect(others).toEqual([]);
  });

  test.each([
    { module: "ESNext", moduleResolution: "bundler" },
    { module: "Node16", moduleResolution: "node16" },
  ])("an empty project is type-checked with it, for $moduleResolution", (module) => {
    expect(compile(folder.path, "use.ts", module)).toBe("");
    const found = compile(folder.path, "misuse.ts", module);
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
