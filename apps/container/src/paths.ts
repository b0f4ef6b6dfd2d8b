import path from "node:path";

/** The repository, which an image is built of. */
export const root = path.resolve(import.meta.dirname, "../../..");

/** What the image is built by. */
export const dockerfile = path.join(root, "apps/container/Dockerfile");
