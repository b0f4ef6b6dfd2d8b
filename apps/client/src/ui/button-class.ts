/**
 * How much a button asks for: one `primary` a screen, `secondary` beside it, `light` for what is done already or seldom,
 * `quiet` within text, `danger` to destroy.
 */
export type ButtonVariant = "primary" | "secondary" | "light" | "quiet" | "danger";

const shared =
  "inline-flex min-h-12 items-center justify-center gap-2 rounded-full px-6 text-label font-semibold wrap-break-word select-none " +
  "transition-[transform,background-color,opacity] active:scale-[0.975] " +
  "disabled:pointer-events-none disabled:opacity-45 aria-busy:pointer-events-none aria-busy:opacity-70";

const byVariant: Record<ButtonVariant, string> = {
  primary: "bg-ink text-on-ink hover:bg-ink/88",
  secondary: "bg-surface text-ink hover:bg-line",
  light: "border border-line text-ink hover:bg-surface",
  quiet: "px-3 text-ink underline decoration-line decoration-2 underline-offset-4 hover:decoration-ink",
  danger: "bg-danger text-canvas hover:bg-danger/88",
};

/** The classes of a button or of a link that looks like one. */
export const buttonClass = (variant: ButtonVariant, extra = ""): string => `${shared} ${byVariant[variant]} ${extra}`;
