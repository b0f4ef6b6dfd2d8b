import type { Context } from "hono";
import type { Representation } from "../representation/representation.ts";
import type { ServerEnv } from "../server-env.ts";
import { negotiateEncoding } from "./negotiate-encoding.ts";
import type { StaticFile } from "./static-file.ts";

/** Returns a file in the encoding that a request asks for. */
export async function chooseForm(c: Context<ServerEnv>, file: StaticFile): Promise<Representation> {
  return file.inEncoding(file.isCompressible ? negotiateEncoding(c.req.header("accept-encoding")) : null);
}
