import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** Sends one file from memory with the headers it is given, and does nothing else: what Node's own server can reach. */
const [file = "", port = "", headers = "{}"] = process.argv.slice(2);
const bytes = readFileSync(file);
const lines = Object.entries({ ...JSON.parse(headers), "content-length": String(bytes.byteLength) }).flat() as string[];

createServer((_, response) => {
  response.writeHead(200, lines);
  response.end(bytes);
}).listen(Number(port), "127.0.0.1");
