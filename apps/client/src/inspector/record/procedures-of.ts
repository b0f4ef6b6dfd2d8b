/** Where the API lives on the server that served the page. */
const api = "/trpc/";

/** Returns the procedures that an address calls; null where it calls none. */
export function proceduresOf(address: string): string[] | null {
  const { pathname } = new URL(address, location.origin);
  return pathname.startsWith(api) ? decodeURIComponent(pathname.slice(api.length)).split(",") : null;
}
