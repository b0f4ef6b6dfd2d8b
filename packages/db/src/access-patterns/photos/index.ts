export { byId } from "./by-id.ts";
export { byUser } from "./by-user.ts";
export { createUpload } from "./create-upload.ts";
export { publish } from "./publish.ts";
export { remove } from "./remove.ts";
export { update } from "./update.ts";
