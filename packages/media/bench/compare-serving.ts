import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { photoLike } from "./make-images.ts";
import { isInstalled, median, print } from "./tools.ts";

const main = path.resolve(import.meta.dirname, "../../../apps/server/dist/main.js");
const nginxPort = 18_321;
const rounds = 3;

function startServer(dataDir: string): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn("env", [`DATA_DIR=${dataDir}`, "PORT=0", "LOG_LEVEL=warn", process.execPath, main, "--empty"]);
  return new Promise((resolve, reject) => {
    let output = "";
    child.once("exit", () => reject(new Error(`the server ended: ${output}`)));
    child.stderr.on("data", (text) => {
      output += String(text);
    });
    child.stdout.on("data", (text) => {
      output += String(text);
      const origin = /ready at (http:\S+)/.exec(output)?.[1];
      if (origin) resolve({ child, origin });
    });
  });
}

async function call<T>(url: string, input: object, token = ""): Promise<T> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: "POST", body: JSON.stringify(input), headers });
  return ((await response.json()) as { result: { data: T } }).result.data;
}

async function publish(origin: string): Promise<{ thumb: string; feed: string; full: string }> {
  const account = { username: "bench", password: "correct horse" };
  const { session } = await call<{ session: { accessToken: string } }>(`${origin}/trpc/users.create`, account);
  const bytes = await (await photoLike(4000, 3000)).jpeg({ quality: 90 }).toBuffer();
  type Ticket = { uploadId: string; url: string; headers: Record<string, string> };
  const file = { contentType: "image/jpeg", byteLength: bytes.byteLength };
  const ticket = await call<Ticket>(`${origin}/trpc/photos.createUpload`, file, session.accessToken);
  await fetch(ticket.url, { method: "PUT", headers: ticket.headers, body: new Uint8Array(bytes) });
  const { uploadId } = ticket;
  type Photo = { urls: { thumb: string; feed: string; full: string } };
  return (await call<Photo>(`${origin}/trpc/photos.publish`, { uploadId }, session.accessToken)).urls;
}

function startNginx(folder: string, root: string): ChildProcess {
  const config = path.join(folder, "nginx.conf");
  mkdirSync(path.join(folder, "nginx"), { recursive: true });
  // As whoever runs this, because the data folder is nobody else's.
  const text = `user ${userInfo().username}; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; worker_processes 1;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=1000; types { image/webp webp; }
server { listen 127.0.0.1:${nginxPort}; location /media/ { alias ${root}/; add_header cache-control "public, max-age=31536000, immutable"; } } }`;
  writeFileSync(config, text);
  return spawn("nginx", ["-c", config, "-p", folder], { stdio: "ignore" });
}

function requestsPerSecond(url: string): number {
  const output = execFileSync("wrk", ["-t1", "-c32", "-d2s", url], { encoding: "utf8" });
  if (/Non-2xx/.test(output)) throw new Error(output);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
}

/** Prints how many renditions a second the server sends, beside nginx sending the same files from the same folder. */
export async function compareServing(folder: string): Promise<void> {
  print("\nServing a rendition over loopback, requests a second (median of 3, in turn; both with one process)");
  if (![isInstalled("nginx", "nginx-light"), isInstalled("wrk", "wrk")].every(Boolean)) return;
  const dataDir = path.join(folder, "data");
  const { child, origin } = await startServer(dataDir);
  const nginx = startNginx(folder, path.join(dataDir, "media"));
  try {
    for (const [name, url] of Object.entries(await publish(origin))) {
      const theirs = url.replace(origin, `http://127.0.0.1:${nginxPort}`);
      const byteLength = (await (await fetch(theirs)).arrayBuffer()).byteLength;
      const [ours, nginxes]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        ours.push(requestsPerSecond(url));
        nginxes.push(requestsPerSecond(theirs));
      }
      const ratio = median(ours) / median(nginxes);
      const line = `ours ${median(ours).toFixed(0)}, nginx ${median(nginxes).toFixed(0)}`;
      print(
        `  ${name.padEnd(6)} ${(byteLength / 1000).toFixed(0).padStart(4)} kB   ${line}   ratio ${ratio.toFixed(2)} (goal >= 0.5)`,
      );
    }
  } finally {
    nginx.kill();
    child.kill();
  }
}
