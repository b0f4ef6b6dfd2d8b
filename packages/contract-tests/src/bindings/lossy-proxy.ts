import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a server on which connections can break. */
export interface LossyProxy extends AsyncDisposable {
  readonly baseUrl: string;
  /** Breaks every connection there is. */
  cut(): void;
}

/** Puts a proxy before a server of this machine. */
export async function createLossyProxy(port: number): Promise<LossyProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      // A broken connection is what this is for.
      socket.on("error", () => other.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    baseUrl: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    cut,
    async [Symbol.asyncDispose]() {
      server.close();
      cut();
      await once(server, "close");
    },
  };
}
