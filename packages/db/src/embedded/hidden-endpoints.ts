import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Ports to which no browser connects for a page, whoever listens there and whatever is allowed: what the Fetch standard
 * calls bad ports (https://fetch.spec.whatwg.org/#port-blocking), those of them that every user may listen on. Two are
 * left out, 4190 and 6679: they are on its list, and Chromium connects to them.
 */
export const portsClosedToPages = [
  1719, 1720, 1723, 2049, 3659, 4045, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697, 10080,
] as const;

/** A loopback address, one of 16.5 million: a page would have to guess it. Not in 127.0, which has uses of its own. */
const unguessableHost = () => `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;

/** Returns whether this system listens there; Linux and Windows do on all of 127.0.0.0/8, others on 127.0.0.1 alone. */
function canListenAt(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(0, host, () => server.close(() => resolve(true)));
  });
}

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, place: randomInt(2 ** 32) }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value);
}

/**
 * Returns where an engine can listen that no web page reaches, in random order: an engine answers whoever does reach it.
 * Somebody may listen there already.
 */
export async function hiddenEndpoints(): Promise<string[]> {
  const host = unguessableHost();
  const reachable = (await canListenAt(host)) ? host : "127.0.0.1";
  return shuffled(portsClosedToPages).map((port) => `http://${reachable}:${port}`);
}
