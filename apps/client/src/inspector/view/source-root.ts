import { createContext, useContext } from "react";

/** Where the source is on this machine, for links into an editor; null where the app was built. */
const SourceRoot = createContext<string | null>(null);

/** Tells the views below it where the source is. */
export const SourceRootProvider = SourceRoot.Provider;

/** Returns where the source is; null where nobody knows. */
export const useSourceRoot = (): string | null => useContext(SourceRoot);
