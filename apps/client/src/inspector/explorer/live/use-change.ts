import { useSyncExternalStore } from "react";
import type { TableKey } from "../api/table-types.ts";
import { type Change, changes, keyOf } from "./changes.ts";

/** Returns what happened to an item a moment ago; undefined where nothing did. */
export const useChange = (key: TableKey): Change | undefined =>
  useSyncExternalStore(changes.subscribe, () => changes.read().get(keyOf(key)));
