import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder, findFreePort, isLong } from "@quick-photos/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { works } from "../src/run.ts";

const program = path.resolve(import.meta.dirname, "../image.mjs");

const tag = "localhost/quick-photos-test";

/** Why the image cannot be built and run here, null where it can. */
function whyNot(): string | null {
  if (!isLong) return "at night: it takes minutes, and asks registries";
  if (!works("buildah", "info")) return "no buildah that works";
  if (!works("podman", "--version") || !works("runc", "--version")) return "no podman and runc to run it";
  return works("apt-get", "--version") ? null : "no packages of Debian to make a base of";
}

/** As little of the machine as can be: it may be a container itself, without systemd, networks or rights to raise limits. */
const settings = `[containers]
netns = "host"
default_ulimits = ["nofile=4096:4096", "nproc=1024:1024"]
[engine]
cgroup_manager = "cgroupfs"
runtime = "runc"
`;

function build(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, "--with=buildah", "--base-from-packages", `--tag=${tag}`],
    { encoding: "utf8" },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
}

/** Starts the image as strictly as compose.yaml does; returns what asks podman about it. */
async function start() {
  const folder = createTemporaryFolder();
  onTestFinished(folder.remove);
  const file = path.join(folder.path, "containers.conf");
  writeFileSync(file, settings);
  const podman = (...args: string[]) => {
    const env = { ...process.env, CONTAINERS_CONF: file };
    const { status, stdout } = spawnSync("podman", args, { encoding: "utf8", env });
    return { status, stdout: stdout.trim() };
  };
  const port = await findFreePort();
  const strictly = ["--read-only", "--read-only-tmpfs=false", "--cap-drop=all", "--security-opt=no-new-privileges"];
  const variables = { PORT: port, HOST: "127.0.0.1", AUTH_SECRET: randomBytes(32).toString("base64") };
  const env = Object.entries(variables).map(([name, value]) => `--env=${name}=${value}`);
  const { stdout: id } = podman("run", "--detach", ...strictly, ...env, tag);
  onTestFinished(() => void podman("rm", "--force", "--volumes", id));
  return { podman, id, origin: `http://127.0.0.1:${port}` };
}

const reason = whyNot();

test.skipIf(reason !== null)(
  `an image is built, serves as nobody on a root that is read only, and ends within seconds${reason ? ` (${reason})` : ""}`,
  { timeout: 900_000 },
  async () => {
    build();
    const { podman, id, origin } = await start();
    await vi.waitFor(async () => expect((await fetch(`${origin}/readyz`)).status).toBe(200), { timeout: 60_000 });
    const page = await fetch(origin);
    expect(await page.text()).toContain("<title>");
    expect(podman("healthcheck", "run", id).status).toBe(0);
    expect(podman("exec", id, "id", "-u").stdout).toBe("1000");
    expect(podman("exec", id, "touch", "/app/here").status).not.toBe(0);

    // Whoever does not end within ten seconds is killed, which is another status.
    podman("stop", "--time=10", id);
    expect(podman("inspect", "--format={{.State.ExitCode}}", id).stdout).toBe("0");
  },
);
