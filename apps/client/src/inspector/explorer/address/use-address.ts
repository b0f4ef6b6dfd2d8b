import { useSyncExternalStore } from "react";
import { type Address, explorerPath, formatAddress, parseAddress } from "./address.ts";

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

let read = { text: location.search, address: parseAddress(location.search) };

/** The address that the page has at this moment; the same object for as long as it stays. */
function current(): Address {
  if (read.text !== location.search) read = { text: location.search, address: parseAddress(location.search) };
  return read.address;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("popstate", listener);
  };
}

/** Returns what the page's address says. */
export const useAddress = (): Address => useSyncExternalStore(subscribe, current);

/** Goes on to somewhere else in the explorer; Back leads here again. */
export function go(change: Partial<Address>): void {
  const search = formatAddress({ ...current(), ...change });
  if (search === location.search) return;
  history.pushState(null, "", `${explorerPath}${search}`);
  tell();
}
