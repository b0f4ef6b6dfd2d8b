import { samplePeople } from "./people.ts";

/** Who to sign in as. */
export interface SampleAccount {
  username: string;
  password: string;
}

/** The account to look around with; all people of the sample have this password. */
export const sampleAccount: SampleAccount = { username: samplePeople[0].username, password: "quick-photos" };
