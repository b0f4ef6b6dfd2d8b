import { readFile } from "node:fs/promises";
import { type GeneratorPlugin, inferFullPath, type RouteNode } from "@tanstack/router-generator";
import type { Plugin } from "vite";
import { isScreenPath } from "../src/service-worker/is-screen-path.ts";
import { screenPattern } from "./screen-pattern.ts";

/** Where the server finds them in the build. */
const fileName = "screens.json";

/** The app's screens as its router knows them, for all who have to tell an address of the app from any other. */
export interface Screens {
  /** Regular expressions, to be read without regard to case; empty before the routes were read. */
  patterns(): string[];
  /** Learns them from the router's plugin. */
  generatorPlugin: GeneratorPlugin;
  /** Hands them to the server with the build, and returns as the server does while one develops. */
  vitePlugin: Plugin;
}

const isScreen = ({ children, _fsRouteType }: RouteNode): boolean => !children?.length && _fsRouteType !== "__root";

/** The table explorer, which the router does not know: it is there while one develops, and on servers that are inspected. */
const explorer = screenPattern("/dev/table");

/** Returns them, without any yet. */
export function createScreens(): Screens {
  let patterns: string[] = [];
  return {
    patterns: () => patterns,
    generatorPlugin: {
      name: "screens",
      onRouteTreeChanged({ acc }) {
        const paths = acc.routeNodes.filter(isScreen).map(inferFullPath);
        patterns = [...new Set(paths.map(screenPattern))].toSorted();
      },
    },
    vitePlugin: {
      name: "screens",
      // Vite's own answer to an address without a file is the app, with 200, for whatever address it is.
      config: () => ({ appType: "mpa" }),
      generateBundle() {
        if (patterns.length === 0) throw new Error("The router has told no routes");
        this.emitFile({ type: "asset", fileName, source: JSON.stringify(patterns, null, 2) });
      },
      configureServer(server) {
        return () => {
          server.middlewares.use(async (request, response, next) => {
            const { method = "", url = "/", originalUrl = url, headers } = request;
            if (method !== "GET" && method !== "HEAD") return next();
            const { pathname } = new URL(originalUrl, "http://localhost");
            const isFound = isScreenPath(pathname, [...patterns, explorer]);
            if (!isFound && !headers.accept?.includes("text/html")) return next();
            const source = await readFile(`${server.config.root}/index.html`, "utf8");
            const page = await server.transformIndexHtml(url, source, originalUrl);
            response.writeHead(isFound ? 200 : 404, { "content-type": "text/html", "cache-control": "no-cache" });
            response.end(page);
          });
        };
      },
    },
  };
}
