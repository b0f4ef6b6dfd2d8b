import type { ReactionKind } from "@quick-photos/contract";
import type { ReactNode } from "react";

const heart =
  "M2 9.5a5.5 5.5 0 0 1 9.591-3.676.56.56 0 0 0 .818 0A5.49 5.49 0 0 1 22 9.5c0 2.29-1.5 4-3 5.5l-5.492 5.313a2 2 0 0 1-3 .019L5 15c-1.5-1.5-3-3.2-3-5.5";
const thumb =
  "M15 5.88 14 10h5.83a2 2 0 0 1 1.92 2.56l-2.33 8A2 2 0 0 1 17.5 22H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.76a2 2 0 0 0 1.79-1.11L12 2a3.13 3.13 0 0 1 3 3.88Z";

/** Heart and thumb are Lucide's (ISC licence); `face` is the colour of what lies on the filled shape. */
const drawings: Record<ReactionKind, (face: string) => ReactNode> = {
  heart: () => <path d={heart} />,
  smiley: (face) => (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="M8 14.2s1.4 2.3 4 2.3 4-2.3 4-2.3M9 9v.6M15 9v.6" stroke={face} strokeWidth={2.1} fill="none" />
    </>
  ),
  thumbsUp: (face) => (
    <>
      <path d={thumb} />
      <path d="M7 10.6v10.8" stroke={face} />
    </>
  ),
  sunglasses: (face) => (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="M4.4 8.6h15.2M8.6 16.3s1.2 1.1 3.4 1.1c2 0 3-.9 3.4-1.9" stroke={face} fill="none" />
      <path d="M5.4 8.6h5.4v1.3a2.7 2.7 0 0 1-5.4 0Zm7.8 0h5.4v1.3a2.7 2.7 0 0 1-5.4 0Z" fill={face} stroke={face} />
    </>
  ),
};

/** The colour of each kind, as a text colour. */
const reactionColor: Record<ReactionKind, string> = {
  heart: "text-heart",
  smiley: "text-smiley",
  thumbsUp: "text-thumbs-up",
  sunglasses: "text-sunglasses",
};

interface ReactionIconProps {
  kind: ReactionKind;
  /** A solid shape in the kind's own colour, instead of an outline in the text's. */
  filled?: boolean;
  sizePx?: number;
  className?: string;
}

/** One of the four reactions, drawn; it says nothing by itself to a screen reader. */
export function ReactionIcon({ kind, filled = false, sizePx = 26, className = "" }: ReactionIconProps) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      width={sizePx}
      height={sizePx}
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`${filled ? reactionColor[kind] : ""} ${className}`}
    >
      {drawings[kind](filled ? "var(--canvas)" : "currentColor")}
    </svg>
  );
}
