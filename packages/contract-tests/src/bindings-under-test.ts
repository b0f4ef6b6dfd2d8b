import { accessPatternList, recordRequests } from "@quick-photos/db";
import { isLong } from "@quick-photos/testing";
import type { TestContext } from "vitest";
import type { Abilities, Binding } from "./bindings/binding.ts";
import { bindBuiltServer } from "./bindings/built-server.ts";
import { bindFunctions } from "./bindings/functions.ts";
import { bindInProcess } from "./bindings/in-process.ts";
import { functionsLack, reasonNotOnFunctions } from "./bindings/not-on-functions.ts";
import { bindWithBucket } from "./bindings/with-bucket.ts";
import { bindWithoutSocket } from "./bindings/without-socket.ts";
import type { Behaviour, ProcedurePath, Refusal } from "./cases/contract-case.ts";
import { contractCases } from "./cases/contract-cases.ts";
import { protocolBehaviours, protocolRefusals } from "./cases/protocol.ts";

/** Whose promise a case is: a procedure's, or that of HTTP around all of them. */
type Promiser = ProcedurePath | "the protocol";

/** A binding to run the contract against. */
export interface BindingUnderTest {
  name: string;
  open(): Promise<Binding>;
  /** What it does not have; cases that need it are left out, by name. */
  lacks: (keyof Abilities)[];
  /** Whether it differs for what this one promises. */
  differsFor(promiser: Promiser): boolean;
  /** Whether a case of those is tried on every run, and not at night alone. */
  isTriedByDay(promiser: Promiser, promised: Behaviour | Refusal): boolean;
  /** Runs a case where more has to be done about it: to tell of it, or to end it as one that was not tried. */
  around?(
    promised: Behaviour | Refusal,
    run: () => Promise<void>,
    context: Pick<TestContext, "annotate" | "skip">,
  ): Promise<void>;
}

/** Everything that is promised, in the order in which it is tried. */
export const promises: readonly { of: Promiser; behaviours: Behaviour[]; refusals: Refusal[] }[] = [
  ...contractCases.map(({ procedure, behaviours, refusals }) => ({ of: procedure, behaviours, refusals })),
  { of: "the protocol", behaviours: protocolBehaviours, refusals: protocolRefusals },
];

/** By day these are provoked where it is also looked at what they have left (traces.test.ts): nothing. */
export function leavesNothing(promised: Behaviour | Refusal): boolean {
  return "reason" in promised && promised.leaves === undefined;
}

/** One for each reason. */
const oneOfEachReason = new Set<Behaviour | Refusal>(
  new Map(promises.flatMap(({ refusals }) => refusals.map((refusal) => [refusal.reason, refusal]))).values(),
);

/** What people start: by day it tries everything that is done, and how a refusal for each reason comes through a socket. */
export const builtServer: BindingUnderTest = {
  name: "the built server",
  open: () => bindBuiltServer(),
  lacks: ["clock", "storage", "line"],
  differsFor: () => true,
  isTriedByDay: (promiser, promised) =>
    !leavesNothing(promised) || promiser === "the protocol" || oneOfEachReason.has(promised),
};

/** It has nearly everything: by day it tries what the built server cannot. */
export const withoutSocket: BindingUnderTest = {
  name: "the server without a socket",
  open: bindWithoutSocket,
  lacks: [],
  differsFor: () => true,
  isTriedByDay: (_, promised) =>
    promised.needs !== undefined && builtServer.lacks.includes(promised.needs) && !leavesNothing(promised),
};

const withFiles: readonly Promiser[] = ["photos.createUpload", "photos.publish", "photos.remove"];

/** By day it tries what puts files into the bucket, takes them out of it, or finds something else there. */
export const withBucket: BindingUnderTest = {
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
export const inProcess: BindingUnderTest = {
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
export const functions: BindingUnderTest = {
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

/** Returns whether a binding tries a case on this run, or names it as one that it cannot. */
export function isTried(binding: BindingUnderTest, promiser: Promiser, promised: Behaviour | Refusal): boolean {
  return binding.differsFor(promiser) && (isLong || binding.isTriedByDay(promiser, promised));
}
