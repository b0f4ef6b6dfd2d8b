import { buildArguments } from "./build-image.ts";
import { findBuilder } from "./find-builder.ts";
import { ImageError } from "./image-error.ts";
import { makeBase } from "./make-base.ts";
import { dockerfile, root } from "./paths.ts";
import { type ImageOptions, readArguments, usage } from "./read-arguments.ts";
import { run } from "./run.ts";

/** `npm run image`: builds the server and the app as an image. */

function buildServer({ tag, builder: named, npmrc, isBaseFromPackages }: ImageOptions): void {
  const builder = findBuilder(named === null ? undefined : [named]);
  const build = { builder, tag, file: dockerfile, context: root };
  const variables = isBaseFromPackages ? { NODE_IMAGE: makeBase(builder) } : {};
  run(builder, buildArguments({ ...build, variables, secrets: npmrc === null ? {} : { npmrc } }), root);
  process.stdout.write(`${tag} is built, by ${builder}.\n`);
}

try {
  const options = readArguments(process.argv.slice(2), process.cwd());
  if (options === "help") process.stdout.write(`${usage}\n`);
  else buildServer(options);
} catch (error) {
  if (!(error instanceof TypeError || error instanceof ImageError)) throw error;
  process.stderr.write(`${error.message}\n${error instanceof TypeError ? `\n${usage}\n` : ""}`);
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
