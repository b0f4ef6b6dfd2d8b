import { limits } from "@quick-photos/contract";

let known: Promise<ReadonlySet<string>> | undefined;

/** The first to be tried by whoever guesses: some 18,000 of zxcvbn's list that are long enough to be set. */
async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"].filter(({ length }) => length >= limits.password.min));
}

/** Returns whether a password is among the most common ones, in whatever case. The list is read with the first question. */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= readList();
  return (await known).has(password.toLowerCase());
}
