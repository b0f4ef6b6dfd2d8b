import type { Hasher, Limiter, LiveBus, ObserveCall } from "@quick-photos/api";
import type { Meter } from "@quick-photos/db";
import type { ServedMedia } from "@quick-photos/media";
import type { ObserveWork, Projector } from "@quick-photos/projector";
import type { KeptEngine } from "../data-folder/keep-engine.ts";
import type { Readiness } from "../services/readiness-output.ts";

/** What is known of a request when it comes. */
export interface RequestFacts {
  method: string;
  /** As the log has it, to find the one by the other. */
  requestId: string;
}

/** How a request ended. */
export interface RequestOutcome {
  /** The template of its address. */
  route: string;
  status: number;
  /** Why calls in it failed. */
  reasons: readonly string[];
}

/** A request under way. */
export interface OpenRequest {
  /** Runs work as part of it. */
  run<T>(work: () => T): T;
  end(outcome: RequestOutcome): void;
}

/** What is looked at whenever metrics are collected. */
export interface WatchedParts {
  readiness(): Promise<Readiness>;
  media: Pick<ServedMedia, "decoding">;
  /** Undefined where another process projects. */
  projector: Pick<Projector, "status"> | undefined;
  /** Undefined where it is not embedded, or not ours. */
  engine: Pick<KeptEngine, "status" | "dataFile"> | undefined;
}

/** Returns the same port, measured. */
export interface MeasuredPorts {
  hasher<Port extends Pick<Hasher, "inTurn">>(hasher: Port): Port;
  limiter(limiter: Limiter): Limiter;
  live(live: LiveBus): LiveBus;
}

/** Told of what the server does, for operators. What it tells of that holds no id, name or address of a person. */
export interface Telemetry {
  openRequest(request: RequestFacts): OpenRequest;
  /** Told of a request that was answered before it could be followed. */
  countRequest(request: Pick<RequestFacts, "method"> & RequestOutcome, seconds: number): void;
  /** Told of a call that reached no procedure, and why. */
  countLostCall(reason: string): void;
  observeCall: ObserveCall;
  observeWork: ObserveWork;
  /** Told of every call to the database. */
  meter: Meter;
  measured: MeasuredPorts;
  watch(parts: WatchedParts): void;
  /** The port that metrics are served on; undefined where none is. */
  readonly port: number | undefined;
  /** Sends what has not been sent, for two seconds at most, and ends. Never throws. */
  stop(): Promise<void>;
}
