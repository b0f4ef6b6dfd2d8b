import { rmSync } from "node:fs";
import path from "node:path";
import { readAccounts } from "./account-ledger.ts";
import type { DeploymentOptions } from "./deployment-options.ts";
import { lacksOf } from "./deployment-under-test.ts";
import { expectService } from "./expect-service.ts";
import { ledgerOf, leftLedgers } from "./ledger-files.ts";
import { removeAccounts } from "./remove-accounts.ts";
import { tryCases } from "./try-cases.ts";
import { waitForRoom } from "./wait-for-room.ts";

/** What is to be tried, and where that is told. */
export interface ContractRun extends Pick<DeploymentOptions, "baseUrl" | "patienceMs" | "only" | "areFunctions"> {
  /** The file of the report for machines, null for none. */
  junit: string | null;
  /** The folder in which runs note their accounts. */
  accountsFolder: string;
}

/** What describes the cases, beside this file. */
const cases = path.join(import.meta.dirname, `deployment.contract${path.extname(import.meta.filename)}`);

const limitAdvice = `Limits of the service kept cases from being tried: have more --patience, or give it more room. Most
people are let in by LIMIT_SIGN_UPS, as --help says.
`;

const print = (text: string) => void process.stdout.write(text);
const complain = (text: string) => void process.stderr.write(text);

/** Removes the accounts of ledgers, and the ledgers of which nothing is left; returns whether nothing is. */
async function removeNoted(ledgers: string[], { baseUrl, patienceMs }: ContractRun): Promise<boolean> {
  let isDone = true;
  const patience = { longestMs: patienceMs, isPromised: () => false, onPause: async () => {} };
  const fetch = waitForRoom(globalThis.fetch, patience);
  for (const ledger of ledgers) {
    const accounts = readAccounts(ledger);
    const left = await removeAccounts({ baseUrl, fetch }, accounts);
    print(`${accounts.length - left.length} accounts removed\n`);
    for (const { username, reason } of left) complain(`${username} is left: ${reason}\n`);
    if (left.length === 0) rmSync(ledger, { force: true });
    else isDone = false;
  }
  return isDone;
}

/**
 * Tries the contract against a service at an address: what earlier runs have left there is removed first, and what this
 * one makes in the end. Returns the exit status: 0 when all agrees, 1 when something differs, 2 when it could not be
 * tried to its end. Throws an `Error` when nothing can be tried there.
 */
export async function runContract(run: ContractRun): Promise<number> {
  await expectService(run);
  const ledger = ledgerOf(run.accountsFolder, run.baseUrl);
  await removeNoted(leftLedgers(run.accountsFolder, run.baseUrl), run);
  const { baseUrl, patienceMs, only, areFunctions, junit } = run;
  const { differences, limited, faults } = await tryCases({
    file: cases,
    provide: { deployment: { baseUrl, ledger, patienceMs, only, areFunctions } },
    name: baseUrl,
    lacks: lacksOf(run),
    junit,
    patienceMs,
  });
  const isClean = await removeNoted(leftLedgers(run.accountsFolder, run.baseUrl), run);
  if (limited > 0) {
    complain(limitAdvice);
  }
  if (!isClean) complain("The next run against this address tries again to remove what is left.\n");
  if (differences > 0) return 1;
  return limited + faults.length > 0 || !isClean ? 2 : 0;
}
