import { useQuery } from "@tanstack/react-query";
import { auditQuery } from "../api/explorer-queries.ts";
import type { TableKey } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";

/** A question to the auditor, and what it says. */
export function AuditItem({ itemKey }: { itemKey: TableKey }) {
  const { data, error, isFetching, refetch } = useQuery(auditQuery(itemKey));
  const text = explorerMessages.why;
  const verdict = data && (data.unsettled > 0 ? text.unsettled : text.agreed);
  return (
    <div className="grid justify-items-start gap-1">
      <button
        type="button"
        aria-busy={isFetching || undefined}
        onClick={() => refetch()}
        className="min-h-9 rounded-full border border-field-line px-3 font-medium hover:bg-surface aria-busy:opacity-70"
      >
        {text.audit}
      </button>
      <div role="status">
        {isFetching ? text.auditing : null}
        {error && !isFetching ? error.message : null}
        {data && data.findings.length === 0 && !isFetching ? verdict : null}
        {data?.findings.map(({ kind, item, problem }) => (
          <p key={`${kind} ${item.PK} ${item.SK} ${problem}`} className="font-medium text-danger">
            {problem}
          </p>
        ))}
      </div>
    </div>
  );
}
