import { isIP } from "node:net";

/** Whom a passkey is for (WebAuthn Level 3, section 4: the relying party): a host name, and the page that may use it. */
export interface RelyingParty {
  id: string;
  origin: string;
}

const isLocal = (host: string) => host === "localhost" || host.endsWith(".localhost");

/**
 * Returns the relying party of an origin, null where browsers have no passkeys: they want https or localhost, and a name
 * in place of an IP address. Of a name that is only what a request has called us (`isSaid`), localhost alone is believed:
 * any other may be whatever a stranger's server is called.
 */
export function relyingPartyOf(origin: string, { isSaid }: { isSaid: boolean }): RelyingParty | null {
  const { protocol, hostname } = new URL(origin);
  if (isLocal(hostname)) return { id: hostname, origin };
  const isNamed = isIP(hostname) === 0 && !hostname.startsWith("[");
  return protocol === "https:" && isNamed && !isSaid ? { id: hostname, origin } : null;
}
