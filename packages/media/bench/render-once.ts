import { readFileSync, writeFileSync } from "node:fs";
import { renderPhoto } from "../src/processing/render-photo.ts";

/**
 * Renders one file in a process of its own and prints what it took: processor seconds, and how many MB the process grew
 * at its peak, the bytes of the file included. Linux only: the peak is the kernel's VmHWM, reset before.
 */

const [file = ""] = process.argv.slice(2);

function memoryKb(name: "VmRSS" | "VmHWM"): number {
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
}

const warmUp = Buffer.from("R0lGODlhAQABAAAAACw=", "base64");
await renderPhoto(warmUp).catch(() => {});
writeFileSync("/proc/self/clear_refs", "5");
const before = memoryKb("VmRSS");
const started = process.cpuUsage();
let outcome = "rendered";
try {
  await renderPhoto(readFileSync(file));
} catch (error) {
  outcome = error instanceof Error ? error.message : String(error);
}
const { user, system } = process.cpuUsage(started);
const peakMb = (memoryKb("VmHWM") - before) / 1024;
process.stdout.write(JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMb, outcome }));
