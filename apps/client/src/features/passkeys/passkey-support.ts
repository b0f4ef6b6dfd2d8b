/** Whether a page can ask for passkeys: it can, it could on `localhost`, which is the same machine, or it cannot. */
export type PasskeySupport = "here" | "onLocalhost" | "nowhere";

interface Place {
  hostname: string;
  hasWebAuthn: boolean;
}

/** An IPv4 address, or an IPv6 one as `location` has it. */
const address = /^[\d.]+$|^\[/;
const loopback = /^127\.|^\[::1\]$/;

/**
 * Says whether a page can ask for passkeys. Browsers have WebAuthn on secure pages only, and for a name, never for an IP
 * address (WebAuthn Level 3, section 5.1.3: the effective domain is to be a valid one).
 */
export function passkeySupport(place: Place = currentPlace()): PasskeySupport {
  if (!place.hasWebAuthn) return "nowhere";
  if (!address.test(place.hostname)) return "here";
  return loopback.test(place.hostname) ? "onLocalhost" : "nowhere";
}

const currentPlace = (): Place => ({
  hostname: location.hostname,
  hasWebAuthn: "PublicKeyCredential" in globalThis,
});

/** Returns the address on `localhost` of a page of the same machine. */
export function onLocalhost(page: string = location.href): string {
  const url = new URL(page);
  url.hostname = "localhost";
  return url.href;
}
