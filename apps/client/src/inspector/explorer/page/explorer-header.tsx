import { useSyncExternalStore } from "react";
import { inspectorMessages } from "../../messages.ts";
import { go } from "../address/use-address.ts";
import { account } from "../api/account.ts";
import type { IndexName } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { useDesign } from "../parts/use-design.ts";

/** What can be unfolded above the panes. */
export type Tool = "query" | "scan" | "charts";

interface ExplorerHeaderProps {
  index: IndexName;
  /** The one that is unfolded. */
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
}

const pill = "min-h-11 rounded-full px-4 text-label font-semibold";
const lookClass = `${pill} hover:bg-line aria-pressed:bg-ink aria-pressed:text-on-ink`;
const toolClass = `${pill} border border-field-line hover:bg-surface aria-expanded:border-ink aria-expanded:bg-surface`;

/** The bar above the explorer: what is looked at, how to ask for something else, and what all of it has cost. */
export function ExplorerHeader({ index, tool, onTool }: ExplorerHeaderProps) {
  const { cost } = useSyncExternalStore(account.subscribe, account.read);
  const design = useDesign();
  const looks: [IndexName, string][] = [
    [null, explorerMessages.table],
    [design.index, design.index],
  ];
  const tools: Tool[] = ["query", "scan", "charts"];
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2">
      <h1 className="text-lead font-semibold max-lg:sr-only">{explorerMessages.title}</h1>
      <fieldset className="flex rounded-full bg-surface">
        <legend className="sr-only">{explorerMessages.lookAt}</legend>
        {looks.map(([look, name]) => (
          <button
            key={name}
            type="button"
            aria-pressed={look === index}
            onClick={() => go({ index: look, pk: null, query: null, isScan: false, item: null })}
            className={lookClass}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <div className="flex gap-2">
        {tools.map((one) => (
          <button
            key={one}
            type="button"
            aria-expanded={tool === one}
            onClick={() => onTool(tool === one ? null : one)}
            className={toolClass}
          >
            {explorerMessages[one].title}
          </button>
        ))}
      </div>
      <p className="grow text-caption text-muted lg:text-end">{explorerMessages.spent(inspectorMessages.cost(cost))}</p>
      <a href="/" className="min-h-11 content-center text-caption underline underline-offset-2">
        {explorerMessages.toApp}
      </a>
    </header>
  );
}
