import path from "node:path";
import { parseArgs } from "node:util";

/** Programs that build images, the first found being taken: the ones before need no daemon. */
export const builders = ["buildah", "podman", "docker"] as const;

/** One of them. */
export type Builder = (typeof builders)[number];

/** What `--help` prints. */
export const usage = `Usage: npm run image -- [options]

Builds the server and the app as an image, by ${builders.join(", ")}, whichever is found first.

  --tag <name>            what the image is called (quick-photos)
  --with <builder>        takes this one
  --npmrc <file>          settings of npm for the build, as for a registry of one's own; they stay out of the image
  --base-from-packages    where no image can be pulled: makes the base too, of Node from npm and packages of Debian
                          (bookworm, as root). To try the image here, not to run it for others

docs/running.md tells how to run it.`;

/** How an image is to be built. */
export interface ImageOptions {
  tag: string;
  /** The one that was named, null for whichever is found. */
  builder: Builder | null;
  /** A file of npm's settings, null for none. */
  npmrc: string | null;
  isBaseFromPackages: boolean;
}

function readBuilder(name: string): Builder {
  const builder = builders.find((known) => known === name);
  if (builder === undefined) throw new TypeError(`--with takes ${builders.join(", ")}, not "${name}"`);
  return builder;
}

/** Returns what the arguments ask for, "help" for that. Throws `TypeError` for what is wrong with them. */
export function readArguments(args: string[], cwd: string): ImageOptions | "help" {
  const { values } = parseArgs({
    args,
    options: {
      tag: { type: "string", default: "quick-photos" },
      with: { type: "string" },
      npmrc: { type: "string" },
      "base-from-packages": { type: "boolean", default: false },
      help: { type: "boolean" },
    },
  });
  if (values.help) return "help";
  return {
    tag: values.tag,
    builder: values.with === undefined ? null : readBuilder(values.with),
    npmrc: values.npmrc === undefined ? null : path.resolve(cwd, values.npmrc),
    isBaseFromPackages: values["base-from-packages"],
  };
}
