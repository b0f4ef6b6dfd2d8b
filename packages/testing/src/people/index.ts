export { createPeople } from "./create-people.ts";
export { aPhoto, aUser, someMedia } from "./samples.ts";
