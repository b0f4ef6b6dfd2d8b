/** A benchmark that reports figures: a script of a package. */
export interface Benchmark {
  workspace: string;
  script: string;
  /** What it is told beside what all are told. */
  args?: readonly string[];
}

/** Those that report figures, the quickest first. */
export const benchmarks: readonly Benchmark[] = [
  { workspace: "contract-tests", script: "bench:units", args: ["--goals"] },
  { workspace: "projector", script: "bench:reactions" },
  { workspace: "server", script: "bench:start-function" },
  { workspace: "db", script: "bench:cpu" },
  { workspace: "server", script: "bench:load" },
  { workspace: "server", script: "bench:request" },
];
