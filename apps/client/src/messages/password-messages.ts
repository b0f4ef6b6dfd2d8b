/** What is said where somebody changes their password. */
export const passwordMessages = {
  password: {
    title: "Change password",
    lead: "You stay signed in here, and are signed out everywhere else.",
    current: "Your password now",
    change: "Change password",
    changing: "Changing…",
    changed: "Your password is changed. You are signed out everywhere else.",
  },
} as const;
