import { Hono } from "hono";
import { expect, test } from "vitest";
import { clientAddress, countedAddress } from "./client-address.ts";
import type { ServerEnv } from "./server-env.ts";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["::ffff:c000:201", "192.0.2.1"],
  ["0:0:0:0:0:FFFF:192.0.2.1", "192.0.2.1"],
  ["::ffff:0:1", "0.0.0.1"],
  ["2001:db8:0:1:a:b:c:d", "2001:db8:0:1::/64"],
  ["2001:DB8:0:1::d", "2001:db8:0:1::/64"],
  ["2001:db8::", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["anything else", "anything else"],
])("%s is counted as %s", (address, counted) => {
  expect(countedAddress(address)).toBe(counted);
});

test.each([
  ["a forged header is not believed", 0, "203.0.113.9", "192.0.2.1"],
  ["behind one proxy its word counts, not the client's", 1, "203.0.113.9, 198.51.100.7", "198.51.100.7"],
  ["behind two, that of the outer one", 2, "1.1.1.1, 203.0.113.9, 198.51.100.7", "203.0.113.9"],
  ["whoever got past the proxies is who they are", 2, "203.0.113.9", "192.0.2.1"],
  ["a header is not needed", 1, undefined, "192.0.2.1"],
])("%s", async (_, trusted, forwarded, address) => {
  const app = new Hono<ServerEnv>().get("/", (c) => c.text(clientAddress(c, trusted)));
  const incoming = { socket: { remoteAddress: "192.0.2.1" } };
  const response = await app.request(
    "/",
    { headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded } },
    { incoming },
  );
  expect(await response.text()).toBe(address);
});
