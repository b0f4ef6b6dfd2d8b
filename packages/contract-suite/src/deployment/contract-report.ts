import { stripVTControlCharacters } from "node:util";
import type { TestCase, TestModule, TestSuite } from "vitest/node";
import type { Reporter } from "vitest/reporters";
import { type Abilities, missingAbility } from "../bindings/binding.ts";
import { limited } from "./deployment-under-test.ts";

/** How a run went. */
export interface Verdict {
  agreements: number;
  differences: number;
  /** Cases that a limit kept from being tried. */
  limited: number;
  /** What kept the run itself from working, not its cases. */
  faults: string[];
}

type Column = "agree" | "differ" | "not tried";

const columns: readonly Column[] = ["agree", "differ", "not tried"];

const columnOf: Record<ReturnType<TestCase["result"]>["state"], Column> = {
  passed: "agree",
  failed: "differ",
  skipped: "not tried",
  pending: "not tried",
};

const nameWidth = 34;

function row(name: string, cells: readonly (string | number)[]): string {
  return `${name.padEnd(nameWidth)}${cells.map((cell) => `${cell}`.padStart(11)).join("")}\n`;
}

function count(tests: Iterable<TestCase>): Record<Column, number> {
  const counts = { agree: 0, differ: 0, "not tried": 0 };
  for (const test of tests) counts[columnOf[test.result().state]] += 1;
  return counts;
}

const titleOf = ({ parent, name }: TestCase) => (parent.type === "suite" ? `${parent.name}: ${name}` : name);

const indent = (text: string) => text.replaceAll(/^/gm, "    ");

/** Returns the sentence on what cases of a reason were not tried for, with how many. */
function reasonsNotTried(tests: readonly TestCase[], lacks: readonly (keyof Abilities)[]): string[] {
  const noteOf = (test: TestCase) => {
    const result = test.result();
    return result.state === "skipped" ? result.note : undefined;
  };
  const notes = tests.map(noteOf).filter((note) => note !== undefined);
  const limitNotes = notes.filter((note) => note.startsWith(limited));
  const others = new Set(notes.filter((note) => !note.startsWith(limited)));
  const reasons = [
    ...lacks.map((ability) => {
      const reason = missingAbility[ability];
      return [reason, tests.filter(({ name }) => name.endsWith(`(${reason})`)).length] as const;
    }),
    ...[...others].map((reason) => [reason, notes.filter((note) => note === reason).length] as const),
    [limitNotes.at(-1) ?? limited, limitNotes.length] as const,
  ];
  return reasons.filter(([, times]) => times > 0).map(([reason, times]) => `${times} not tried: ${reason}\n`);
}

/** What a report is about, and where it goes; `tell` hears what is of interest only while it comes to be. */
interface ReportOptions {
  /** What those that are tried do not have. */
  lacks: readonly (keyof Abilities)[];
  print(text: string): void;
  tell(text: string): void;
}

/** Writes a table while cases are tried, a row a procedure, and in the end what differs; counts for the exit status. */
export function createContractReport({ lacks, print, tell }: ReportOptions): Reporter & { verdict(): Verdict } {
  const verdict: Verdict = { agreements: 0, differences: 0, limited: 0, faults: [] };
  return {
    verdict: () => verdict,
    onTestRunStart: () => print(row("", columns)),
    onTestSuiteResult(suite: TestSuite) {
      // The outermost is the deployment itself.
      if (suite.parent.type === "module") return;
      const counts = count(suite.children.allTests());
      print(
        row(
          suite.name,
          columns.map((column) => counts[column] || ""),
        ),
      );
    },
    onTestCaseAnnotate: (test, { message, type }) => {
      if (type === "pause") tell(`${titleOf(test)}: ${message}\n`);
    },
    onTestRunEnd(modules: readonly TestModule[], errors) {
      const tests = modules.flatMap(({ children }) => [...children.allTests()]);
      const counts = count(tests);
      print(
        row(
          "everything",
          columns.map((column) => counts[column]),
        ),
      );
      for (const line of reasonsNotTried(tests, lacks)) print(line);
      for (const test of tests) {
        const result = test.result();
        if (result.state === "skipped" && result.note?.startsWith(limited)) verdict.limited += 1;
        if (result.state !== "failed") continue;
        print(`\n${titleOf(test)}\n`);
        for (const { message, diff } of result.errors) {
          print(`${indent(stripVTControlCharacters([message, diff].filter(Boolean).join("\n")))}\n`);
        }
      }
      verdict.agreements = counts.agree;
      verdict.differences = counts.differ;
      verdict.faults = [...errors, ...modules.flatMap((module) => module.errors())].map(({ message }) => message);
      for (const message of verdict.faults) print(`\n${message}\n`);
    },
  };
}
