/** What is said where somebody sets a password, and where they change it. */
export const passwordMessages = {
  password: {
    title: "Change password",
    lead: "You stay signed in here, and are signed out everywhere else.",
    current: "Your password now",
    change: "Change password",
    changing: "Changing…",
    strengths: { 1: "Easy to guess", 2: "Could be guessed", 3: "Hard to guess", 4: "Very hard to guess" },
    makeHarder: "Add a word that nobody would expect.",
    changed: "Your password is changed. You are signed out everywhere else.",
  },
} as const;
