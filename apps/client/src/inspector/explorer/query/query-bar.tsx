import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { go } from "../address/use-address.ts";
import { estimateQuery, listQuery } from "../api/explorer-queries.ts";
import type { Composition, Design, DesignKey, IndexName, QueryEstimate } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { compose, type Draft, designOfPartition, draftOf, draftOfComposition, missingParts } from "./draft.ts";
import { QueryFields } from "./query-fields.tsx";

interface QueryBarProps {
  design: Design;
  index: IndexName;
  /** The partition that is open, whose parts are filled in. */
  pk: string | null;
  /** The Query that is shown. */
  composition: Composition | null;
}

function firstDraft({ design, index, pk, composition }: QueryBarProps): Draft | undefined {
  const composed = composition && design.keys.find(({ name }) => name === composition.design);
  if (composed) return draftOfComposition(composition, composed);
  const key = pk === null ? undefined : designOfPartition(design, index, pk);
  const [first] = design.keys;
  const chosen = key ?? first;
  return chosen && draftOf(chosen, pk);
}

/** Composes a Query of the key design, and of nothing that is no key condition; says what it costs before it is sent. */
export function QueryBar(props: QueryBarProps) {
  const [draft, setDraft] = useState(() => firstDraft(props));
  const key = props.design.keys.find(({ name }) => name === draft?.design);
  if (!draft || !key) return null;
  return <Composer draft={draft} designKey={key} keys={props.design.keys} onChange={setDraft} pk={props.pk} />;
}

interface ComposerProps {
  draft: Draft;
  designKey: DesignKey;
  keys: readonly DesignKey[];
  onChange: (draft: Draft) => void;
  pk: string | null;
}

function Composer({ draft, designKey, keys, onChange, pk }: ComposerProps) {
  const queryClient = useQueryClient();
  const missing = missingParts(draft, designKey);
  const composition = compose(draft);
  const estimate = useQuery({ ...estimateQuery(composition, designKey.types), enabled: missing.length === 0 });
  const isComposed = missing.length === 0 && !estimate.error;
  const run = () => {
    // The same Query again is asked again.
    queryClient.removeQueries({ queryKey: listQuery({ kind: "query", composition }).queryKey });
    go({ query: composition, index: designKey.index, isScan: false, item: null });
  };
  return (
    <form
      aria-label={explorerMessages.query.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComposed) run();
      }}
      className="grid gap-3 border-b border-line px-4 py-3"
    >
      <QueryFields draft={draft} designKey={designKey} keys={keys} onChange={onChange} pk={pk} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" disabled={!isComposed} className="min-h-11">
          {explorerMessages.query.run}
        </Button>
        <Before missing={missing} estimate={estimate} />
      </div>
    </form>
  );
}

interface BeforeProps {
  missing: readonly string[];
  estimate: { data: QueryEstimate | undefined; error: Error | null };
}

/** What is known before a Query is sent: what it lacks, why it is none, or what it costs at most. */
function Before({ missing, estimate: { data, error } }: BeforeProps) {
  const text = explorerMessages.query;
  if (missing.length > 0)
    return (
      <p role="status" className="text-caption text-muted">
        {text.missing(missing.join(", "))}
      </p>
    );
  if (error)
    return (
      <p role="status" className="text-caption font-medium text-danger">
        {error.message}
      </p>
    );
  if (!data)
    return (
      <p role="status" className="text-caption text-muted">
        {text.estimating}
      </p>
    );
  const { items: count, bytes, units, from, request } = data;
  return (
    <div role="status" className="min-w-0 text-caption">
      <p className="font-mono">
        {request.KeyConditionExpression}
        <span className="text-muted"> {JSON.stringify(request.ExpressionAttributeValues)}</span>
      </p>
      <p className="text-muted">
        {text.estimate({ count, average: explorerMessages.bytes(bytes), units })} {text.averageOf[from]}
      </p>
    </div>
  );
}
