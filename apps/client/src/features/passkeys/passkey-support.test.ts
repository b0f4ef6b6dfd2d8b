import { expect, test } from "vitest";
import { onLocalhost, passkeySupport } from "./passkey-support.ts";

test.each([
  ["photos.example", "here"],
  ["localhost", "here"],
  ["127.example", "here"],
  ["127.0.0.1", "onLocalhost"],
  ["[::1]", "onLocalhost"],
  ["192.168.0.2", "nowhere"],
  ["[fe80::1]", "nowhere"],
] as const)("a page of %s can ask for passkeys: %s", (hostname, support) => {
  expect(passkeySupport({ hostname, hasWebAuthn: true })).toBe(support);
});

test("without WebAuthn there are none, nor would there be on localhost", () => {
  for (const hostname of ["photos.example", "127.0.0.1"])
    expect(passkeySupport({ hostname, hasWebAuthn: false })).toBe("nowhere");
});

test("the same page on localhost keeps its port and what follows", () => {
  expect(onLocalhost("http://127.0.0.1:3000/settings/passkeys?a=b")).toBe(
    "http://localhost:3000/settings/passkeys?a=b",
  );
});
