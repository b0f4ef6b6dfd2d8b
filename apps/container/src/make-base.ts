import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildArguments } from "./build-image.ts";
import { dockerfile } from "./paths.ts";
import type { Builder } from "./read-arguments.ts";
import { run } from "./run.ts";

/** What Node needs to start, and what the steps of the Dockerfile call: a shell and its usual commands. */
const debianPackages = [
  "coreutils",
  "dash",
  "libacl1",
  "libattr1",
  "libc6",
  "libgcc-s1",
  "libgmp10",
  "libpcre2-8-0",
  "libselinux1",
  "libstdc++6",
];

const tag = "localhost/quick-photos-base";

/** Where Debian keeps whom to trust; a registry of one's own may be known to this machine alone. */
const certificates = "/etc/ssl/certs/ca-certificates.crt";

const steps = `FROM scratch
COPY . /
ENV PATH=/usr/local/bin:/usr/bin:/bin NODE_EXTRA_CA_CERTS=${certificates} SSL_CERT_FILE=${certificates}
`;

/** Returns the version of Node that the Dockerfile names. Throws TypeError where it names none. */
export function nodeVersion(text = readFileSync(dockerfile, "utf8")): string {
  const version = /^ARG NODE_IMAGE=(?:\S+\/)?node:(\d+\.\d+\.\d+)-/m.exec(text)?.[1];
  if (version === undefined) throw new TypeError("the Dockerfile names no version of Node");
  return version;
}

/** Unpacks packages of Debian, of this machine's release, without their scripts. */
function addDebian(files: string, scratch: string): void {
  run("apt-get", ["download", "--quiet", ...debianPackages], scratch);
  for (const name of readdirSync(scratch)) run("dpkg-deb", ["--extract", name, files], scratch);
  mkdirSync(path.join(files, "tmp"), { mode: 0o1777, recursive: true });
  const kept = path.join(files, certificates);
  mkdirSync(path.dirname(kept), { recursive: true });
  copyFileSync(certificates, kept);
}

/** Adds Node, which npm has as a package, and npm itself, where Node's own archives have them. */
function addNode(files: string, scratch: string): void {
  const prefix = path.join(files, "usr/local");
  const args = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  const node = `node-linux-${process.arch}`;
  run("npm", ["install", ...args, `--prefix=${scratch}`, `${node}@${nodeVersion()}`], files);
  run("npm", ["install", ...args, "--global", `--prefix=${prefix}`, "npm@11"], files);
  // Where the program lies is where npm keeps what is installed globally.
  copyFileSync(path.join(scratch, "node_modules", node, "bin/node"), path.join(prefix, "bin/node"));
}

/** Makes an image like Node's own, of packages alone; returns its name. Throws ImageError where one is not to be had. */
export function makeBase(builder: Builder): string {
  const folder = mkdtempSync(path.join(tmpdir(), "quick-photos-base-"));
  const [files, scratch] = [path.join(folder, "files"), path.join(folder, "packages")];
  try {
    for (const name of [files, scratch]) mkdirSync(name);
    addDebian(files, scratch);
    addNode(files, scratch);
    const file = path.join(folder, "Dockerfile");
    writeFileSync(file, steps);
    run(builder, buildArguments({ builder, tag, file, context: files }), folder);
    return tag;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
