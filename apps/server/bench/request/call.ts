import { Agent, request } from "node:http";
import type { LaneRequest } from "./recording-lane.ts";

/** A call, as it is sent to either server. */
export interface Call {
  procedure: string;
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** What is sent every second time, where the same again would change nothing. */
  otherBody?: string;
  /** What it asks the database for when it is made alone. */
  requests: LaneRequest[];
}

const agent = new Agent({ keepAlive: true });

/** Sends a call to an origin; returns the body of the answer. Throws for any but a success. */
export function send(origin: string, { path, method, headers, body }: Omit<Call, "requests">): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(origin + path, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(text));
      });
    });
    sent.once("error", reject).end(body);
  });
}

/** Sends a call so many times, so many at once. */
export async function sendAll(origin: string, call: Call, { times, atOnce }: { times: number; atOnce: number }) {
  let left = times;
  const work = async () => {
    while (left-- > 0) await send(origin, call);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Sends a call the so many-th time; returns the milliseconds until the answer is there. */
export async function timeOf(origin: string, call: Call, at: number): Promise<number> {
  const body = at % 2 === 0 ? call.body : (call.otherBody ?? call.body);
  const startedAt = performance.now();
  await send(origin, { ...call, ...(body !== undefined && { body }) });
  return performance.now() - startedAt;
}
