import { router } from "../../trpc.ts";
import { beginPasskeySignIn } from "./begin-passkey-sign-in.ts";
import { end } from "./end.ts";
import { endOthers } from "./end-others.ts";
import { list } from "./list.ts";
import { recover } from "./recover.ts";
import { refresh } from "./refresh.ts";
import { signIn } from "./sign-in.ts";
import { signInWithPasskey } from "./sign-in-with-passkey.ts";
import { signOut } from "./sign-out.ts";

/** Signing in and staying signed in, here and elsewhere. */
export const sessionRouter = router({
  signIn,
  refresh,
  signOut,
  list,
  end,
  endOthers,
  recover,
  beginPasskeySignIn,
  signInWithPasskey,
});
