import { router } from "../../trpc.ts";
import { refresh } from "./refresh.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

/** Signing in and staying signed in. */
export const sessionRouter = router({ signIn, refresh, signOut });
