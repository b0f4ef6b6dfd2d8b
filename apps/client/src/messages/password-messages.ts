/** What is said where somebody sets a password, and where they change it. */
export const passwordMessages = {
  password: {
    title: "Change password",
    lead: "You’ll stay signed in here and be signed out everywhere else.",
    current: "Current password",
    change: "Change password",
    changing: "Changing…",
    strengths: { 1: "Easy to guess", 2: "Could be guessed", 3: "Hard to guess", 4: "Very hard to guess" },
    makeHarder: "Add a word nobody would expect.",
    changed: "Password changed. You’re signed out everywhere else.",
  },
} as const;
