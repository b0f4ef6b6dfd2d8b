import type { IncomingMessage, Server } from "node:http";

interface ProgressOptions {
  /** How long any body may take, however slow it is. */
  bodyMs: number;
}

/** What a body has to bring for each second beyond that: the rate of Apache's mod_reqtimeout, far below any phone's. */
const bytesPerSecond = 500;

const timedOut = "HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

/** A request whose body is under way. */
interface Arriving {
  incoming: IncomingMessage;
  since: number;
  /** Bytes that its connection had read and written by then. */
  read: number;
  written: number;
}

function isTooSlow({ incoming: { socket }, since, read }: Arriving, bodyMs: number): boolean {
  const earnedMs = ((socket.bytesRead - read) / bytesPerSecond) * 1_000;
  return performance.now() - since > bodyMs + earnedMs;
}

/**
 * Cuts off requests whose bodies hardly arrive: each has a while, and more for every byte. Whoever is cut off while
 * nothing is answered yet hears 408. Node's own limit on the time of a whole request comes on top.
 */
export function expectProgress(server: Server, { bodyMs }: ProgressOptions): void {
  const arriving = new Set<Arriving>();
  const look = () => {
    for (const one of arriving) {
      const { socket, complete } = one.incoming;
      if (complete || socket.destroyed) arriving.delete(one);
      else if (isTooSlow(one, bodyMs)) {
        arriving.delete(one);
        // Bytes of an answer may be on their way, and nothing may come between them.
        if (socket.bytesWritten === one.written) socket.write(timedOut);
        socket.destroySoon();
      }
    }
  };
  server.on("request", (incoming: IncomingMessage) => {
    const { socket, headers } = incoming;
    if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) return;
    arriving.add({ incoming, since: performance.now(), read: socket.bytesRead, written: socket.bytesWritten });
  });
  const timer = setInterval(look, Math.min(1_000, bodyMs));
  timer.unref();
  server.once("close", () => clearInterval(timer));
}
