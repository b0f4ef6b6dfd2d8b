import { isIPv6 } from "node:net";
import type { Context } from "hono";
import type { ServerEnv } from "./server-env.ts";

/** IPv4 that came by an IPv6 socket, however it was written, as the URL standard writes it: `[::ffff:c000:201]`. */
const mapped = /^\[::ffff:([\da-f]+):([\da-f]+)\]$/;

/** The groups of an IPv6 address that a provider hands out as a whole: a /64, in which a household has every address. */
const networkGroups = 4;

/** Returns the network of an IPv6 address, `2001:db8:0:1::/64`. */
function networkOf(address: string): string {
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  const network = groups.slice(0, networkGroups).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}

/** Returns an address as it is usually written: that of IPv4 without what an IPv6 socket makes of it. */
export function plainAddress(address: string): string {
  if (!isIPv6(address) || address.includes("%")) return address;
  const groups = mapped.exec(new URL(`http://[${address}]`).hostname)?.slice(1);
  if (!groups) return address;
  return groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 0xff])
    .join(".");
}

/** Returns what of an address is counted together: an IPv4 address, the /64 of an IPv6 one. */
export function countedAddress(address: string): string {
  const plain = plainAddress(address);
  return isIPv6(plain) ? networkOf(plain) : plain;
}

/**
 * Returns where a request comes from, as calls are counted by it: the other end of the socket or, behind so many proxies
 * of ours, what the outermost of them has written into `X-Forwarded-For`. What is further left there is the client's own
 * word. Without a socket it is what whoever hands the request over knows of it, or all share one.
 */
export function clientAddress(c: Context<ServerEnv>, trustedProxies: number): string {
  const socket = c.env?.incoming?.socket.remoteAddress ?? c.env?.viewerAddress ?? "no socket";
  if (trustedProxies === 0) return countedAddress(socket);
  const hops = (c.req.header("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return countedAddress(hops.at(-trustedProxies) || socket);
}
