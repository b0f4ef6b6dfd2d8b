import { router } from "../../trpc.ts";
import { home } from "./home.ts";

/** What those whom one follows publish. */
export const feedRouter = router({ home });
