export { byId } from "./by-id.ts";
export { byUsername } from "./by-username.ts";
export { create } from "./create.ts";
export { exportData } from "./export-data.ts";
export { me } from "./me.ts";
export { remove } from "./remove.ts";
export { search } from "./search.ts";
export { update } from "./update.ts";
