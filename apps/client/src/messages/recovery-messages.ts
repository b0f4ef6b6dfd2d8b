import { limits } from "@quick-photos/contract";
import { counted } from "./counted.ts";

/** What is said of recovery codes: where they are made, and where one gets in with them. */
export const recoveryMessages = {
  recovery: {
    title: "Recovery codes",
    lead: "With a code you get back in when you have lost your password. Each works once, so keep them where nobody else looks.",
    left: (left: number) => `You have ${counted(left, "code", "codes")} left`,
    madeOn: (when: string) => `Made: ${when}`,
    none: "You have no codes yet.",
    noneHint: "Without them, whoever loses their password loses the account.",
    noneLeft: "You have used all of your codes.",
    noneLeftHint: "Make new ones before you need them.",
    make: `Make ${limits.recoveryCodes} codes`,
    makeNew: "Make new codes",
    making: "Making codes…",
    replaces: "Your old codes stop working.",
    yours: "Your codes",
    once: "This is the only time you see them. Write them down, or save them.",
    copy: "Copy",
    copied: "The codes are copied.",
    copyFailed: "Copying did not work. Write them down, or save them as a file.",
    save: "Save as a file",
    file: "quick-photos-recovery-codes.txt",
    fileText: (codes: readonly string[]) => `Quick Photos, recovery codes. Each works once.\n\n${codes.join("\n")}\n`,
    enter: "Use a recovery code",
    enterTitle: "Get back in",
    enterLead: "A code sets a new password and signs out everywhere else.",
    code: "Recovery code",
    codeHint: "16 letters and digits, in groups of four",
    recover: "Set password and sign in",
    recovering: "Signing in…",
    recovered: "You are back in, with your new password.",
    remembered: "You know your password?",
  },
} as const;
