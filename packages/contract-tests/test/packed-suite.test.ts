import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder, findFreePort, isLong, type TemporaryFolder } from "@quick-photos/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAlteringProxy } from "../src/bindings/altering-proxy.ts";
import { bindBuiltServer } from "../src/bindings/built-server.ts";
import { compileStrictly, resolutions } from "../src/packed/compile-strictly.ts";
import { findingsOf, installTarball, packPackage } from "../src/packed/pack-package.ts";

/** What somebody writes who has installed it, and what nobody may write. */
const use = `import { type ContractRun, runContract } from "@quick-photos/contract-suite";

const run: ContractRun = {
  baseUrl: "http://photos.invalid",
  only: ["users.me"],
  areFunctions: false,
  patienceMs: 1_000,
  junit: null,
  accountsFolder: ".contract",
};
export const status: Promise<number> = runContract(run);
`;
const misuse = use.replace('"http://photos.invalid"', "3000");

const title = "the contract, packed and installed";

describe.skipIf(!isLong)(`${title}${isLong ? "" : " (at night: it asks the registry)"}`, () => {
  let folder: TemporaryFolder;
  let tarball: string;

  beforeAll(() => {
    folder = createTemporaryFolder();
    tarball = packPackage("contract-suite", folder.path);
    writeFileSync(path.join(folder.path, "package.json"), JSON.stringify({ private: true, type: "module" }));
    writeFileSync(path.join(folder.path, "use.ts"), use);
    writeFileSync(path.join(folder.path, "misuse.ts"), misuse);
    installTarball(tarball, folder.path);
  }, 300_000);

  afterAll(() => folder?.remove());

  /** Runs the command as somebody does who has installed it; beside this process, which may have to answer it. */
  async function contract(...args: string[]) {
    const child = spawn("npx", ["quick-photos-contract", ...args], { cwd: folder.path });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const [status] = await once(child, "close");
    return { status, stdout, stderr };
  }

  test("publint finds nothing in the tarball, and its types are right wherever modules are imported", async () => {
    expect(await findingsOf(tarball)).toEqual([]);
  });

  test.each(resolutions)("an empty project is type-checked with it, for $moduleResolution", (resolution) => {
    expect(compileStrictly(folder.path, "use.ts", resolution)).toBe("");
    expect(compileStrictly(folder.path, "misuse.ts", resolution)).toMatch(/^misuse\.ts\(4,3\): error TS2322[^\n]*\n$/);
  });

  test("it tells how it is called, and knows no engine", async () => {
    const { status, stdout, stderr } = await contract("--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: npx quick-photos-contract --url <address> \[options\]\n\n/);
    expect(stdout).not.toContain("engine");
  });

  test("it agrees with the built server, differs from one that answers otherwise, and says who does not answer", async () => {
    await using service = await bindBuiltServer();
    const junit = path.join(folder.path, "report.xml");
    const agreed = await contract("--url", service.origin, "--only", "photos.publish", "--junit", junit);
    expect({ ...agreed, stdout: "" }, agreed.stdout).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(agreed.stdout).toMatch(/\nphotos\.publish +\d+ +\d+\neverything/);
    expect(readFileSync(junit, "utf8")).toMatch(/ failures="0" errors="0"/);

    await using proxy = await createAlteringProxy(service.origin, async (url, passOn) => {
      const response = await passOn();
      if (!url.includes("/trpc/users.me")) return response;
      return new Response((await response.text()).replace('"isSelf":true', '"isSelf":false'), response);
    });
    const differed = await contract("--url", proxy.baseUrl, "--only", "users.me");
    expect({ ...differed, stdout: "" }, differed.stdout).toEqual({ status: 1, stdout: "", stderr: "" });
    expect(differed.stdout).toContain("users.me: returns the caller's own profile\n    expected {");

    const nobody = `http://localhost:${await findFreePort()}`;
    expect(await contract("--url", nobody)).toEqual({
      status: 2,
      stdout: "",
      stderr: `Nobody answers at ${nobody} (ECONNREFUSED).\n`,
    });
  });
});
