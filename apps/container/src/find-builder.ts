import { ImageError } from "./image-error.ts";
import { type Builder, builders } from "./read-arguments.ts";
import { works } from "./run.ts";

/** Returns the first builder that works here: docker's own command is of no use without its daemon. */
export function findBuilder(candidates: readonly Builder[] = builders): Builder {
  const found = candidates.find((builder) => works(builder, "info"));
  if (found === undefined) {
    throw new ImageError(`None of ${candidates.join(", ")} works here; apt-get install buildah is the least of them`);
  }
  return found;
}
