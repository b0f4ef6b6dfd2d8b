import type { DesignKey } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { type Comparison, type Draft, draftOf } from "./draft.ts";
import { Choice, NumberField, PartField } from "./small-fields.tsx";

interface QueryFieldsProps {
  draft: Draft;
  designKey: DesignKey;
  keys: readonly DesignKey[];
  onChange: (draft: Draft) => void;
  /** The partition that is open, whose parts are filled in where it is one of the kind that is chosen. */
  pk: string | null;
}

const text = explorerMessages.query;

const comparisonsOf = ({ sort }: DesignKey): Comparison[] =>
  sort.parts.length > 0 ? ["any", "=", "begins_with", "between", "<", "<=", ">", ">="] : ["=", "any"];

const replaced = (values: readonly string[], at: number, value: string): string[] =>
  values.map((before, place) => (place === at ? value : before));

const nameOf = ({ name, index, partition, sort }: DesignKey): string =>
  `${name} · ${partition.template} / ${sort.template}${index ? ` · ${index}` : ""}`;

/** The fields of which a Query is composed: those of the kind of key that is chosen. */
export function QueryFields({ draft, designKey, keys, onChange, pk }: QueryFieldsProps) {
  const change = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  const choose = (name: string) => {
    const key = keys.find((one) => one.name === name);
    if (key) onChange(draftOf(key, pk));
  };
  const { partition } = designKey;
  return (
    <div className="flex flex-wrap gap-3">
      <Choice
        label={text.kind}
        value={draft.design}
        options={keys.map((key) => [key.name, nameOf(key)])}
        onChange={choose}
        className="w-full lg:w-96"
      />
      {partition.parts.map((part, at) => (
        <PartField
          key={part}
          label={part}
          value={draft.partition[at] ?? ""}
          onChange={(value) => change({ partition: replaced(draft.partition, at, value) })}
        />
      ))}
      <Choice
        label={text.comparison}
        value={draft.comparison}
        options={comparisonsOf(designKey).map((comparison) => [comparison, text.comparisons[comparison]])}
        onChange={(comparison) => change({ comparison })}
      />
      <SortFields draft={draft} designKey={designKey} change={change} />
      <Choice
        label={text.direction}
        value={draft.direction}
        options={[
          ["ascending", text.directions.ascending],
          ["descending", text.directions.descending],
        ]}
        onChange={(direction) => change({ direction })}
      />
      <NumberField label={text.limit} value={draft.limit} most={100} onChange={(limit) => change({ limit })} />
    </div>
  );
}

interface SortFieldsProps extends Pick<QueryFieldsProps, "draft" | "designKey"> {
  change: (changes: Partial<Draft>) => void;
}

function SortFields({ draft, designKey: { sort }, change }: SortFieldsProps) {
  const { comparison, values, to } = draft;
  if (comparison === "any") return null;
  const isRange = comparison === "between";
  const lower = sort.parts.map((part, at) => (
    <PartField
      key={part}
      label={isRange ? text.from(part) : part}
      value={values[at] ?? ""}
      onChange={(value) => change({ values: replaced(values, at, value) })}
    />
  ));
  const upper = sort.parts.map((part, at) => (
    <PartField
      key={`to ${part}`}
      label={text.to(part)}
      value={to[at] ?? ""}
      onChange={(value) => change({ to: replaced(to, at, value) })}
    />
  ));
  return (
    <>
      {lower}
      {isRange ? upper : null}
    </>
  );
}
