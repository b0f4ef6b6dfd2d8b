import type { Cards } from "../batch/cards.ts";
import type { Photos } from "../batch/photos.ts";
import type { ProjectionScope } from "../batch/projection-scope.ts";
import type { JobContext } from "../jobs/job-kind.ts";
import type { Effects } from "./effects.ts";

/** What a batch asks for, and what its steps find out for those that come after. */
export interface Batch {
  readonly scope: ProjectionScope;
  readonly context: JobContext;
  effects: Effects;
  /** Of reactors and of owners of belongings, as `card-copies: read` found them. */
  cards: Cards;
  /** Of those whose profiles were counted, as `profile-counts` left them. */
  countedCards: Cards;
  /** Those whose reactions were to be counted, as `photo-reactions` found them. */
  countedPhotos: Photos;
}

/** One step of committing a batch; repeating it does no harm. */
export interface ProjectionStep {
  /** The folder of the projection, and what the step does where a projection has several. */
  readonly name: string;
  /** Why it stands where it stands. */
  readonly why: string;
  /** Whether it counts records, each once for as long as the stream keeps their shard; false when left out. */
  readonly counts?: boolean;
  run(batch: Batch): Promise<void>;
}
