import { limits } from "@quick-photos/contract";
import { counted } from "./counted.ts";

/** What is said of recovery codes: where they are made, and where one gets in with them. */
export const recoveryMessages = {
  recovery: {
    title: "Recovery codes",
    lead: "If you lose your password, a code gets you back in. Each works once, so keep them where nobody else looks.",
    left: (left: number) => `You have ${counted(left, "code", "codes")} left`,
    madeOn: (when: string) => `Made ${when}`,
    none: "You don’t have any codes yet.",
    noneHint: "Without them, losing your password means losing your account.",
    noneLeft: "You’ve used all your codes.",
    noneLeftHint: "Make new ones before you need them.",
    make: `Make ${limits.recoveryCodes} codes`,
    makeNew: "Make new codes",
    making: "Making codes…",
    replaces: "Your old codes will stop working.",
    yours: "Your codes",
    once: "You won’t see them again. Write them down, or save them.",
    copy: "Copy",
    copied: "Codes copied.",
    copyFailed: "Couldn’t copy the codes. Write them down, or save them as a file.",
    save: "Save as a file",
    file: "quick-photos-recovery-codes.txt",
    fileText: (codes: readonly string[]) => `Quick Photos, recovery codes. Each works once.\n\n${codes.join("\n")}\n`,
    enter: "Use a recovery code",
    enterTitle: "Get back in",
    enterLead: "A code lets you set a new password, and signs you out everywhere else.",
    code: "Recovery code",
    codeHint: "16 letters and digits, in groups of four",
    recover: "Set password and sign in",
    recovering: "Signing in…",
    recovered: "You’re back in, with your new password.",
    remembered: "Remember your password?",
  },
} as const;
