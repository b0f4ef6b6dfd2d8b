import { kill } from "node:process";
import { cpuMsOf } from "@quick-photos/bench";

/** Milliseconds between two looks: half of the steps in which Linux counts. */
const lookMs = 5;

/**
 * Keeps a process to a part of a core: halts it while it has had more than that since now, as whoever shares out cores among
 * containers does. Returns what lets it go.
 */
export function holdProcess(pid: number, share: number): () => void {
  const beganAt = performance.now();
  const before = cpuMsOf(pid);
  let isHalted = false;
  const set = (halted: boolean) => {
    if (halted !== isHalted) kill(pid, halted ? "SIGSTOP" : "SIGCONT");
    isHalted = halted;
  };
  const timer = setInterval(() => set(cpuMsOf(pid) - before > share * (performance.now() - beganAt)), lookMs);
  return () => {
    clearInterval(timer);
    set(false);
  };
}
