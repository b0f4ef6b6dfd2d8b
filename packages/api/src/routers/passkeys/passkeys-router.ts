import { router } from "../../trpc.ts";
import { beginRegistration } from "./begin-registration.ts";
import { list } from "./list.ts";
import { register } from "./register.ts";
import { remove } from "./remove.ts";
import { rename } from "./rename.ts";

/** The passkeys by which one signs in. */
export const passkeysRouter = router({ beginRegistration, register, list, rename, remove });
