/** What the server answers by itself, and everything below it; all other addresses are the client's. */
export const serverPaths = ["/trpc", "/dev/trpc", "/export", "/media", "/healthz", "/readyz", "/openapi.json"];
