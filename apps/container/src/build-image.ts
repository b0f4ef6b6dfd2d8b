import type { Builder } from "./read-arguments.ts";

/** An image to build. */
export interface Build {
  builder: Builder;
  tag: string;
  /** The Dockerfile, and the folder that it copies from. */
  file: string;
  context: string;
  /** Values of the Dockerfile's ARGs. */
  variables?: Record<string, string>;
  /** Files that the build may read, by what the Dockerfile calls them. */
  secrets?: Record<string, string>;
}

/** What a builder is told beside all others. */
const own: Record<Builder, readonly string[]> = {
  // The format of OCI has no health check. Steps run in a chroot: that works inside of a container as well.
  buildah: ["--format=docker", "--isolation=chroot"],
  podman: ["--format=docker"],
  docker: [],
};

/** Returns the arguments that let a builder build an image. */
export function buildArguments({ builder, tag, file, context, variables = {}, secrets = {} }: Build): string[] {
  return [
    "build",
    ...own[builder],
    `--file=${file}`,
    `--tag=${tag}`,
    ...Object.entries(variables).map(([name, value]) => `--build-arg=${name}=${value}`),
    ...Object.entries(secrets).map(([id, source]) => `--secret=id=${id},src=${source}`),
    context,
  ];
}
