import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** What text there is; pictures and fonts are compressed already. */
const compressible = /\.(?:css|html|js|json|svg|txt|webmanifest)$/;

/** Less fits into one packet as it is. */
const leastBytes = 1_024;

/** By the ending that the server looks for beside a file. Nobody waits for it, so it is as small as it gets. */
const compressors = {
  br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (bytes: Buffer) => gzipSync(bytes, { level: 9 }),
};

/** Puts the compressed forms of each file of the build beside it, where they are smaller. */
export function compressedFiles(): Plugin {
  return {
    name: "compressed-files",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      handler({ dir }) {
        if (dir === undefined) throw new Error("The build has no folder");
        const names = readdirSync(dir, { recursive: true, encoding: "utf8" });
        for (const file of names.filter((name) => compressible.test(name)).map((name) => path.join(dir, name))) {
          const bytes = readFileSync(file);
          if (bytes.length < leastBytes) continue;
          for (const [ending, compress] of Object.entries(compressors)) {
            const compressed = compress(bytes);
            if (compressed.length < bytes.length) writeFileSync(`${file}.${ending}`, compressed);
          }
        }
      },
    },
  };
}
