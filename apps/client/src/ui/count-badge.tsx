/** How many there are, on the corner of an icon; whoever reads aloud is told elsewhere. */
export function CountBadge({ count }: { count: string }) {
  return (
    <span
      aria-hidden
      // Beside the corner there is no room for it, so nothing of it may go to a second line.
      className="absolute start-4 top-1 grid min-h-5 min-w-5 animate-rise place-items-center rounded-full bg-danger px-1 text-caption font-semibold whitespace-nowrap text-canvas tabular-nums ring-2 ring-canvas"
    >
      {count}
    </span>
  );
}
