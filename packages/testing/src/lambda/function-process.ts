import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/** What a function says of its answer before its body. */
export interface AnswerMetadata {
  statusCode: number;
  headers: Record<string, string>;
  cookies?: string[];
}

/** What the process of a function tells of a call: one of these at a time. */
interface Message {
  ready?: true;
  metadata?: AnswerMetadata;
  chunk?: Uint8Array;
  done?: true;
}

/** What is done with the parts of an answer. */
export interface AnswerSink {
  begun(metadata: AnswerMetadata): void;
  brought(chunk: Uint8Array): void;
}

/** One process of a function, which answers one call at a time. */
export interface FunctionProcess {
  readonly child: ChildProcess;
  /** Whether it has ended. */
  isGone(): boolean;
  /** Resolves when it has answered. Rejects when it ends before. */
  call(event: object, sink: AnswerSink): Promise<void>;
  end(): Promise<void>;
}

const program = path.join(import.meta.dirname, "function-process.js");

/**
 * Starts a process of a function, built into this file, as AWS Lambda does: with these variables and nothing else. Rejects
 * with what it has printed when it ends instead.
 */
export async function startFunctionProcess(
  file: string,
  environment: Record<string, string | undefined>,
): Promise<FunctionProcess> {
  const child = fork(program, [file], { env: environment, execArgv: [], serialization: "advanced", silent: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (output += text));
  const gone = new Promise<never>((_, reject) => {
    child.once("close", () => reject(new Error(output.trimEnd() || "the process of a function has ended")));
  });
  gone.catch(() => {}); // whoever waits for it hears of it
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const hearUntil = (isLast: (message: Message) => boolean, hear: (message: Message) => void) => {
    let onMessage = (_: Message) => {};
    const heard = new Promise<void>((resolve) => {
      onMessage = (message) => {
        if (isLast(message)) resolve();
        else hear(message);
      };
      child.on("message", onMessage);
    });
    return Promise.race([heard, gone]).finally(() => child.off("message", onMessage));
  };
  await hearUntil(
    ({ ready }) => ready === true,
    () => {},
  );
  return {
    child,
    isGone,
    call(event, sink) {
      const answered = hearUntil(
        ({ done }) => done === true,
        ({ metadata, chunk }) => {
          if (metadata) sink.begun(metadata);
          if (chunk) sink.brought(chunk);
        },
      );
      child.send(event);
      return answered;
    },
    async end() {
      if (isGone()) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
