import { type ParsedLocation, redirect } from "@tanstack/react-router";
import { client } from "../api/client.ts";

/** Sends those without a session to sign in, and back to where they were going afterwards. */
export function requireSession({ location }: { location: ParsedLocation }): void {
  if (!client.session.read()) throw redirect({ to: "/sign-in", search: { redirect: location.href } });
}

/** Sends those with a session onwards: to where they were going, else to the start. */
export function skipWithSession({ search }: { search: ReturnSearch }): void {
  if (client.session.read()) throw redirect({ href: search.redirect ?? "/" });
}

/** Where to go after signing in: a path of this app. */
export interface ReturnSearch {
  redirect?: string;
}

/** Reads the way back from an address; anything but a path of this app is dropped, or signing in could lead astray. */
export const returnSearch = ({ redirect: path }: Record<string, unknown>): ReturnSearch =>
  typeof path === "string" && /^\/(?![/\\])/.test(path) ? { redirect: path } : {};
