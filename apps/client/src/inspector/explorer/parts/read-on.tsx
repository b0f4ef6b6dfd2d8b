import { Notice } from "../../../ui/notice.tsx";
import { explorerMessages } from "../explorer-messages.ts";

interface ReadOnProps {
  pages: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    error: Error | null;
    fetchNextPage: () => unknown;
  };
}

/** The end of a list: a page costs units, so the next is read when somebody asks for it, and not before. */
export function ReadOn({ pages: { hasNextPage, isFetchingNextPage, error, fetchNextPage } }: ReadOnProps) {
  if (!hasNextPage) return <p className="px-4 py-3 text-caption text-muted">{explorerMessages.end}</p>;
  return (
    <div className="grid gap-2 p-3">
      {error ? <Notice tone="error">{error.message}</Notice> : null}
      <button
        type="button"
        aria-busy={isFetchingNextPage || undefined}
        onClick={() => fetchNextPage()}
        className="min-h-11 rounded-full bg-surface text-label font-semibold hover:bg-line aria-busy:opacity-70"
      >
        {explorerMessages.more}
      </button>
    </div>
  );
}
