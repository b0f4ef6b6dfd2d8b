export { end } from "./end.ts";
export { endOthers } from "./end-others.ts";
export { list } from "./list.ts";
export { recover } from "./recover.ts";
export { refresh } from "./refresh.ts";
export { signIn } from "./sign-in.ts";
export { signOut } from "./sign-out.ts";
