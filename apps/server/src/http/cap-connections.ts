import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Keeps a server to so many connections. One more than that takes the place of the one that has been idle for longest:
 * it has asked for nothing yet, or its last request is answered. Where none is idle, the new one is closed.
 */
export function capConnections(server: Server, most: number): void {
  /** In the order in which they became idle. */
  const idle = new Set<Socket>();
  let open = 0;
  const makeRoom = (): boolean => {
    const [oldest] = idle;
    if (oldest === undefined) return false;
    // It is gone at once for the count, and within the turn for the system.
    idle.delete(oldest);
    oldest.destroy();
    return true;
  };
  server.on("connection", (socket: Socket) => {
    if (open >= most && !makeRoom()) return void socket.destroy();
    open += 1;
    idle.add(socket);
    socket.once("close", () => {
      open -= 1;
      idle.delete(socket);
    });
  });
  server.on("request", ({ socket }: IncomingMessage, outgoing: ServerResponse) => {
    idle.delete(socket);
    outgoing.once("close", () => {
      if (!socket.destroyed) idle.add(socket);
    });
  });
}
