import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { userInfo } from "node:os";
import path from "node:path";
import { photoLike } from "./make-images.ts";
import { isInstalled, median, print } from "./tools.ts";

const main = path.resolve(import.meta.dirname, "../../../apps/server/dist/main.js");
const bareServer = path.join(import.meta.dirname, "bare-server.ts");
const nginxPort = 18_321;
const barePort = 18_322;
const rounds = 5;

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

/** What both send beside the type, the length and the tag; each header costs either of them. */
const headers = {
  "cache-control": "public, max-age=31536000, immutable",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  vary: "accept",
  "x-content-type-options": "nosniff",
};

function startNginx(folder: string, root: string): ChildProcess {
  const added = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}";`);
  const config = path.join(folder, "nginx.conf");
  mkdirSync(path.join(folder, "nginx"), { recursive: true });
  // As whoever runs this, because the data folder is nobody else's.
  const text = `user ${userInfo().username}; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; worker_processes 1;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=1000; types { image/webp webp; }
server { listen 127.0.0.1:${nginxPort}; location /media/ { alias ${root}/; ${added.join(" ")} } } }`;
  writeFileSync(config, text);
  return spawn("nginx", ["-c", config, "-p", folder], { stdio: "ignore" });
}

function requestsPerSecond(url: string): number {
  const output = execFileSync("wrk", ["-t1", "-c32", "-d2s", url], { encoding: "utf8" });
  if (/Non-2xx/.test(output)) throw new Error(output);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
}

/** Returns how many bytes both send; fails when bytes or headers differ, which would make the comparison unfair. */
async function expectSame(...urls: [string, string]): Promise<number> {
  const [ours, theirs] = await Promise.all(
    urls.map(async (url) => {
      // The event loop stands still while load is made: a connection kept alive would be dead by the next round.
      const response = await fetch(url, { headers: { connection: "close" } });
      const sent = Object.keys(headers).map((name) => response.headers.get(name));
      return { sent: sent.join("\n"), bytes: Buffer.from(await response.arrayBuffer()) };
    }),
  );
  if (!ours || !theirs || ours.sent !== theirs.sent) throw new Error(`${ours?.sent}\ndiffers from\n${theirs?.sent}`);
  if (!ours.bytes.equals(theirs.bytes)) throw new Error(`${urls.join(" and ")} are different files`);
  return ours.bytes.byteLength;
}

async function isListening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
  }
}

/** Returns the medians of requests a second for each URL, measured in turn. */
function measureInTurn(urls: string[]): number[] {
  const measured = urls.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, url] of urls.entries()) measured[index]?.push(requestsPerSecond(url));
  }
  return measured.map(median);
}

/** Prints one rendition's line: ours, beside nginx and beside Node's own server sending the same bytes and headers. */
async function compareFile(name: string, url: string, root: string): Promise<void> {
  const pathname = new URL(url).pathname;
  const theirs = `http://127.0.0.1:${nginxPort}${pathname}`;
  const byteLength = await expectSame(url, theirs);
  const file = path.join(root, pathname.replace("/media/", ""));
  const sent = JSON.stringify({ ...headers, "content-type": "image/webp", etag: '"bench"', "accept-ranges": "bytes" });
  const bare = spawn(process.execPath, ["--import", "tsx", bareServer, file, String(barePort), sent]);
  try {
    await isListening(barePort);
    const [ours = 0, nginx = 0, node = 0] = measureInTurn([url, theirs, `http://127.0.0.1:${barePort}/`]);
    const figures = `ours ${ours.toFixed(0)}, nginx ${nginx.toFixed(0)}, bare node:http ${node.toFixed(0)}`;
    const ratios = `of nginx ${(ours / nginx).toFixed(2)} (goal >= 0.5), of node:http ${(ours / node).toFixed(2)}`;
    print(`  ${name.padEnd(6)} ${(byteLength / 1000).toFixed(0).padStart(4)} kB   ${figures}   ${ratios}`);
  } finally {
    bare.kill();
    await once(bare, "exit");
  }
}

/**
 * Prints how many renditions a second the server sends, beside nginx sending the same files from the same folder;
 * returns whether there was what to compare with.
 */
export async function compareServing(folder: string): Promise<boolean> {
  print("\nServing a rendition over loopback, requests a second (median of 5, in turn; one process each)");
  if (![isInstalled("nginx", "nginx-light"), isInstalled("wrk", "wrk")].every(Boolean)) return false;
  const dataDir = path.join(folder, "data");
  const { child, origin } = await startServer(dataDir);
  const root = path.join(dataDir, "media");
  const nginx = startNginx(folder, root);
  try {
    for (const [name, url] of Object.entries(await publish(origin))) await compareFile(name, url, root);
  } finally {
    nginx.kill();
    child.kill();
  }
  return true;
}
