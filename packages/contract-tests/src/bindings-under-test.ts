import type { BindingUnderTest } from "@quick-photos/contract-suite/bindings/binding-under-test";
import { functionsLack, reasonNotOnFunctions } from "@quick-photos/contract-suite/bindings/not-on-functions";
import type { Behaviour, Refusal } from "@quick-photos/contract-suite/cases/contract-case";
import { type Promiser, promises } from "@quick-photos/contract-suite/cases/promises";
import { describeContract } from "@quick-photos/contract-suite/describe-contract";
import { accessPatternList, recordRequests } from "@quick-photos/db";
import { isLong } from "@quick-photos/testing";
import { bindBuiltServer } from "./bindings/built-server.ts";
import { bindFunctions } from "./bindings/functions.ts";
import { bindInProcess } from "./bindings/in-process.ts";
import { bindWithBucket } from "./bindings/with-bucket.ts";
import { bindWithoutSocket } from "./bindings/without-socket.ts";

/** A binding of this machine, which by day tries what others do not. */
export interface OwnBinding extends Omit<BindingUnderTest, "tries"> {
  /** Whether it differs for what this one promises. */
  differsFor(promiser: Promiser): boolean;
  /** Whether a case of those is tried on every run, and not at night alone. */
  isTriedByDay(promiser: Promiser, promised: Behaviour | Refusal): boolean;
}

/** By day these are provoked where it is also looked at what they have left (traces.test.ts): nothing. */
export function leavesNothing(promised: Behaviour | Refusal): boolean {
  return "reason" in promised && promised.leaves === undefined;
}

/** One for each reason. */
const oneOfEachReason = new Set<Behaviour | Refusal>(
  new Map(promises.flatMap(({ refusals }) => refusals.map((refusal) => [refusal.reason, refusal]))).values(),
);

/** What people start: by day it tries everything that is done, and how a refusal for each reason comes through a socket. */
export const builtServer: OwnBinding = {
  name: "the built server",
  open: () => bindBuiltServer(),
  lacks: ["clock", "storage", "line"],
  differsFor: () => true,
  isTriedByDay: (promiser, promised) =>
    !leavesNothing(promised) || promiser === "the protocol" || oneOfEachReason.has(promised),
};

/** It has nearly everything: by day it tries what the built server cannot. */
export const withoutSocket: OwnBinding = {
  name: "the server without a socket",
  open: bindWithoutSocket,
  lacks: [],
  differsFor: () => true,
  isTriedByDay: (_, promised) =>
    promised.needs !== undefined && builtServer.lacks.includes(promised.needs) && !leavesNothing(promised),
};

const withFiles: readonly Promiser[] = ["photos.createUpload", "photos.publish", "photos.remove"];

/** By day it tries what puts files into the bucket, takes them out of it, or finds something else there. */
export const withBucket: OwnBinding = {
  name: "the server with photos in a bucket",
  open: bindWithBucket,
  lacks: ["storage"],
  differsFor: (promiser) => [...withFiles, "photos.byId", "users.update"].includes(promiser),
  isTriedByDay: (promiser, promised) => {
    if ("reason" in promised) {
      if (promised.reason === "UPLOAD_USED_UP") return true;
      return promiser === "photos.publish" && /^(UPLOAD|IMAGE)_/.test(promised.reason);
    }
    return withFiles.includes(promiser) || promised.does === "sets a profile picture from an upload";
  },
};

/** One procedure for each operation of DynamoDB that procedures send. */
const oneForEachOperation = new Map(
  accessPatternList.flatMap((pattern) => recordRequests(pattern).map(({ operation }) => [operation, pattern.id])),
);

/** What these do first. */
const oneOfEachOperation = new Set(
  promises.filter(({ of }) => [...oneForEachOperation.values()].includes(of)).map(({ behaviours }) => behaviours[0]),
);

/**
 * The others call DynamoDB on the lean lane, this one with the SDK's client. By day the same procedures are called in the
 * same process through HTTP, and here one for each operation.
 */
export const inProcess: OwnBinding = {
  name: "the API in process, with the SDK's client",
  open: () => bindInProcess({ DYNAMODB_CLIENT: "sdk" }),
  lacks: ["http"],
  differsFor: () => true,
  isTriedByDay: (_, promised) => "does" in promised && oneOfEachOperation.has(promised),
};

/** One of a kind each: what reads, writes, draws, and is refused; a batch, and a stream. */
const oneOfEachKind = new Set<Behaviour | Refusal | undefined>(
  promises.flatMap(({ of, behaviours, refusals }) => {
    if (["users.byId", "reactions.react", "photos.publish"].includes(of)) return [behaviours[0], refusals[0]];
    if (of === "inbox.live") return [refusals[0]];
    return of === "the protocol" ? [...behaviours, refusals.find(({ reason }) => reason === "BODY_TOO_LARGE")] : [];
  }),
);

/** By day the same code is tried as a server; it tries what lies between AWS Lambda and that. */
export const functions: OwnBinding = {
  name: "the functions of the API, with photos in a bucket",
  open: bindFunctions,
  lacks: ["clock", "storage", "line", ...functionsLack],
  differsFor: () => true,
  isTriedByDay: (_, promised) => oneOfEachKind.has(promised),
  async around(promised, run, { skip }) {
    const reason = reasonNotOnFunctions(promised);
    if (reason !== undefined) skip(reason);
    await run();
  },
};

/** Runs the cases of the contract that are tried now against a binding of this machine. */
export function describeOwn({ differsFor, isTriedByDay, ...binding }: OwnBinding): void {
  describeContract({
    ...binding,
    tries: (promiser, promised) => differsFor(promiser) && (isLong || isTriedByDay(promiser, promised)),
  });
}
