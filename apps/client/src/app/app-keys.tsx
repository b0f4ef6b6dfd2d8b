import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { keysShown } from "../features/keys/keys-shown.ts";
import { useKeys } from "../features/keys/use-keys.ts";
import { inBackground } from "../ui/in-background.ts";

const KeysSheet = lazy(async () => ({ default: (await import("../features/keys/keys-sheet.tsx")).KeysSheet }));

/** The keys that act on every screen, and the sheet of all keys. */
export function AppKeys() {
  const navigate = useNavigate();
  const isShown = useSyncExternalStore(keysShown.subscribe, keysShown.read);
  const search = async () => {
    await navigate({ to: "/search" });
    document.querySelector<HTMLElement>("search input")?.focus();
  };
  useKeys("anywhere", {
    search: () => inBackground(search()),
    keys: () => keysShown.write(true),
  });
  return <Suspense fallback={null}>{isShown ? <KeysSheet onClose={() => keysShown.write(false)} /> : null}</Suspense>;
}
