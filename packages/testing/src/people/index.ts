export { createPeople } from "./create-people.ts";
export { aPhoto, aUser, someMedia } from "./samples.ts";
export { usualPhoto, usualProfile } from "./usual.ts";
