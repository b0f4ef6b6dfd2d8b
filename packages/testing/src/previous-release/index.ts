export { linkInstalled, root } from "./link-installed.ts";
export { openPreviousRelease, type PreviousRelease } from "./open-previous-release.ts";
