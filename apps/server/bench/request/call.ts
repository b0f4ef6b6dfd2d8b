import { Agent, request } from "node:http";

/** A call, as it is sent to either server. */
export interface Call {
  procedure: string;
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
}

const agent = new Agent({ keepAlive: true });

/** Sends a call to an origin; returns the body of the answer. Throws for any but a success. */
export function send(origin: string, { path, method, headers, body }: Call): Promise<string> {
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
