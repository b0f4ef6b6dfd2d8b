import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { createImage, imageSize } from "@quick-photos/contract-suite/world/images";
import { createUsername } from "@quick-photos/contract-suite/world/world";
import { createTemporaryFolder } from "@quick-photos/testing";
import { openPythonTool, type PythonTool } from "@quick-photos/testing/python";
import { expect, test } from "vitest";
import { bindBuiltServer } from "../src/bindings/built-server.ts";

/** What has to be installed, all of it with checksums. */
const requirements = path.resolve(import.meta.dirname, "../python/requirements.txt");

const generatorName = "openapi-python-client";
const tool = openPythonTool(generatorName, requirements);
const title = "a client generated in Python signs up, shares a picture, reacts, and is refused in types";

/** Runs a program of Python. Throws with what it printed when it fails. */
function run(program: string, args: string[], folder: string): string {
  const env = { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: "1" };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8", env });
  if (status !== 0) throw new Error(`${path.basename(program)} ended with ${status}: ${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

/** What is left out of a client is said in warnings; of ours, the bytes of pictures, which are no JSON. */
const leftOut = /WARNING parsing (.+) within|Unable to process schema (\S+):/g;

function generate({ program }: PythonTool, folder: string): string[] {
  const printed = run(
    program(generatorName),
    ["generate", "--path=openapi.json", "--meta=none", "--output-path=quick_photos"],
    folder,
  );
  return [...printed.matchAll(leftOut)].map(([, operation, schema]) => operation ?? schema ?? "");
}

const visit = path.resolve(import.meta.dirname, "../python/visit.py");

if (typeof tool === "string") test.skip(`${title} (${tool})`, () => {});
else {
  test(title, async () => {
    await using service = await bindBuiltServer();
    await using folder = createTemporaryFolder();
    const document = await service.http?.("/openapi.json");
    writeFileSync(path.join(folder.path, "openapi.json"), (await document?.text()) ?? "");
    const picture = path.join(folder.path, "picture.png");
    writeFileSync(picture, await createImage());
    const pictures = ["GET /media/photos/{ownerId}/{ulid}/{file}", "GET /media/pictures/{file}"];
    expect(generate(tool, folder.path)).toEqual(pictures);

    const username = createUsername();
    const args = [service.origin, username, "correct horse battery staple", picture];
    const { photo, ...rest } = JSON.parse(run(tool.program("python"), [visit, ...args], folder.path));
    expect(photo).toMatchObject({ ...imageSize, caption: "From Python", owner: { username } });
    expect(rest).toEqual({
      upload: 204,
      mine: "heart",
      year: new Date().getUTCFullYear(),
      unknown: { reason: "PHOTO_NOT_FOUND", status: 404, fields: [] },
      invalid: { reason: "INPUT_INVALID", status: 400, fields: ["password", "username"] },
      stranger: { reason: "ACCESS_TOKEN_INVALID", status: 401, fields: [] },
    });
  });
}
