declare const __SHELL__: { version: string; files: string[]; screens: string[] };

/** The app's files, a name that changes with them, and its screens: put in by the build (`vite/shell-files.ts`). */
export const shell = __SHELL__;
