import type { Abilities } from "../bindings/binding.ts";
import type { BindingUnderTest } from "../bindings/binding-under-test.ts";
import { createHttpConnections } from "../bindings/http-connections.ts";
import { functionsLack, reasonNotOnFunctions } from "../bindings/not-on-functions.ts";
import { writeLine } from "./account-ledger.ts";
import type { DeploymentOptions } from "./deployment-options.ts";
import { recordAccounts } from "./record-accounts.ts";
import { waitForRoom } from "./wait-for-room.ts";

declare module "vitest" {
  interface ProvidedContext {
    deployment: DeploymentOptions;
  }
}

/** Returns what a service lacks: what only this machine has, and what functions do not. */
export const lacksOf = ({ areFunctions }: Pick<DeploymentOptions, "areFunctions">): (keyof Abilities)[] => [
  "clock",
  "storage",
  "line",
  "room",
  ...(areFunctions ? functionsLack : []),
];

/** How a case that was not tried to its end begins to say so. */
export const limited = "a limit of the service asks to wait";

const inSeconds = (ms: number) => `${Math.ceil(ms / 1_000)} seconds`;

/** A service that runs somewhere, of which only its address is known. */
export function deploymentUnderTest(options: DeploymentOptions): BindingUnderTest {
  const { baseUrl, ledger, patienceMs, only, areFunctions } = options;
  let onPause = async (_pauseMs: number, _isWaited: boolean) => {};
  let isPromised = false;
  const patient = waitForRoom(globalThis.fetch, {
    longestMs: patienceMs,
    isPromised: () => isPromised,
    onPause: (pauseMs, isWaited) => onPause(pauseMs, isWaited),
  });
  const fetch = recordAccounts(patient, (line) => writeLine(ledger, line));
  return {
    name: "the deployment",
    open: async () => ({
      ...createHttpConnections({ baseUrl, fetch, now: () => new Date() }),
      clock: null,
      storage: null,
      line: null,
      room: null,
      live: areFunctions ? null : true,
      async [Symbol.asyncDispose]() {},
    }),
    lacks: lacksOf(options),
    tries: (promiser) => only.length === 0 || only.includes(promiser),
    async around(promised, run, { annotate, skip }) {
      const reason = areFunctions ? reasonNotOnFunctions(promised) : undefined;
      if (reason !== undefined) skip(reason);
      let tooLongMs = 0;
      isPromised = "reason" in promised && promised.reason === "TOO_MANY_CALLS";
      onPause = async (pauseMs, isWaited) => {
        if (isWaited) await annotate(`waits ${inSeconds(pauseMs)} for room`, "pause");
        else tooLongMs = Math.max(tooLongMs, pauseMs);
      };
      try {
        await run();
      } catch (error) {
        if (tooLongMs > 0) skip(`${limited} ${inSeconds(tooLongMs)}`);
        throw error;
      }
    },
  };
}
