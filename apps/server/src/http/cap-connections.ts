import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Keeps a server to so many connections. One more than that takes the place of the one that has been idle for longest:
 * it has asked for nothing yet, or all that it has asked for is answered. Where none is idle, the new one is closed.
 */
export function capConnections(server: Server, most: number): void {
  /** In the order in which they became idle. */
  const idle = new Set<Socket>();
  /** Requests of a connection that are not answered: it may send several without waiting (RFC 9112, section 9.3.2). */
  const underWay = new WeakMap<Socket, number>();
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
    underWay.set(socket, (underWay.get(socket) ?? 0) + 1);
    outgoing.once("close", () => {
      const left = (underWay.get(socket) ?? 1) - 1;
      underWay.set(socket, left);
      if (left === 0 && !socket.destroyed) idle.add(socket);
    });
  });
}
