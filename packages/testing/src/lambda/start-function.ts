import { type FunctionProcess, startFunctionProcess } from "./function-process.ts";
import { type FunctionAddress, toEvent } from "./to-event.ts";

/** A function at an address. */
export interface RunningFunction extends AsyncDisposable {
  /** Asks it: each call has a process of its own for as long as it lasts, another one if all are busy. */
  fetch(request: Request): Promise<Response>;
  /** How many processes have been started. */
  processes(): number;
}

interface FunctionOptions {
  /** What was built of it. */
  file: string;
  environment: Record<string, string | undefined>;
  address: FunctionAddress;
}

/** These have no body, and `Response` takes none. */
const bodiless = new Set([101, 204, 205, 304]);

/** Calls a process; resolves with the answer when its head is there, while the body comes. */
function ask(one: FunctionProcess, event: object, onDone: () => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const body = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, { highWaterMark: 1_000 });
    const writer = body.writable.getWriter();
    const begun = ({ statusCode, headers }: { statusCode: number; headers: Record<string, string> }) => {
      resolve(new Response(bodiless.has(statusCode) ? null : body.readable, { status: statusCode, headers }));
    };
    // A client that is gone is nothing that a function hears of: it writes on.
    const brought = (chunk: Uint8Array) => void writer.write(chunk).catch(() => {});
    one.call(event, { begun, brought }).then(
      () => {
        writer.close().catch(() => {});
        onDone();
        reject(new Error("the function has answered nothing"));
      },
      (error: unknown) => {
        writer.abort(error).catch(() => {});
        reject(error);
      },
    );
  });
}

/**
 * Runs a built function as AWS Lambda would, on this machine: a small harness of our own, since AWS' runtime client for
 * Node is compiled when it is installed, and the emulators there are do not stream answers. Rejects when it does not start.
 */
export async function startFunction({ file, environment, address }: FunctionOptions): Promise<RunningFunction> {
  const all: FunctionProcess[] = [];
  const idle: FunctionProcess[] = [];
  const start = async () => {
    const one = await startFunctionProcess(file, environment);
    all.push(one);
    return one;
  };
  idle.push(await start());
  const choose = () => {
    for (let one = idle.pop(); one !== undefined; one = idle.pop()) if (!one.isGone()) return one;
    return start();
  };
  return {
    async fetch(request) {
      const event = await toEvent(request, address);
      const one = await choose();
      return ask(one, event, () => void idle.push(one));
    },
    processes: () => all.length,
    async [Symbol.asyncDispose]() {
      await Promise.all(all.map((one) => one.end()));
    },
  };
}
