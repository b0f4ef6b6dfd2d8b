import { type ParsedLocation, redirect } from "@tanstack/react-router";
import { client } from "../api/client.ts";

/** Sends those without a session to sign in, and back to where they were going afterwards. */
export function requireSession({ location }: { location: ParsedLocation }): void {
  if (!client.session.read()) throw redirect({ to: "/sign-in", search: { redirect: location.href } });
}

/** Sends those with a session onwards: to where they were going, with what they wanted to do there, else to the start. */
export function skipWithSession({
  search,
  location: { state },
}: {
  search: ReturnSearch;
  location: ParsedLocation;
}): void {
  if (client.session.read()) throw redirect({ href: search.redirect ?? "/", state: { intent: state.intent } });
}

/** Where to go after signing in: a path of this app. */
export interface ReturnSearch {
  redirect?: string | undefined;
}

/** Any origin but that of a real page. */
const here = "http://here.invalid";

/** Returns whether a browser stays within the app when it goes to an address: it drops tabs, and reads `\` as `/`. */
function isPathOfApp(address: unknown): address is string {
  if (typeof address !== "string" || !address.startsWith("/")) return false;
  try {
    const { origin, pathname } = new URL(address, here);
    return origin === here && !pathname.startsWith("//");
  } catch {
    return false;
  }
}

/**
 * Reads the way back from an address; anything but a path of this app is none, or signing in could lead astray. It says
 * so with undefined: what is left out here, the router takes from the address as it is.
 */
export const returnSearch = ({ redirect }: Record<string, unknown>): ReturnSearch => ({
  redirect: isPathOfApp(redirect) ? redirect : undefined,
});
