export { beginRegistration } from "./begin-registration.ts";
export { list } from "./list.ts";
export { register } from "./register.ts";
export { remove } from "./remove.ts";
export { rename } from "./rename.ts";
