import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../../api/use-session.ts";
import { buttonClass } from "../../../ui/button-class.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { usePageTitle } from "../../../ui/use-page-title.ts";
import { useAddress } from "../address/use-address.ts";
import { ChartsPanel } from "../charts/charts-panel.tsx";
import { explorerMessages } from "../explorer-messages.ts";
import { useDesign } from "../parts/use-design.ts";
import { QueryBar } from "../query/query-bar.tsx";
import { ScanPanel } from "../scan/scan-panel.tsx";
import { ExplorerHeader, type Tool } from "./explorer-header.tsx";
import { Panes } from "./panes.tsx";

/** The explorer: the table as it is, for whoever is signed in. */
export function ExplorerPage() {
  const session = useSession();
  const { pk, item } = useAddress();
  usePageTitle(explorerMessages.pageTitle(item?.SK ?? pk));
  return (
    <div className="inspector">
      <div className="flex h-dvh flex-col bg-canvas text-ink max-lg:h-auto max-lg:min-h-dvh">
        {session ? <Explorer key={session.userId} /> : <SignedOut />}
      </div>
    </div>
  );
}

function SignedOut() {
  return (
    <main>
      <EmptyState
        isScreen
        icon={KeyRound}
        title={explorerMessages.signedOut}
        hint={explorerMessages.signedOutHint}
        action={
          <a href="/sign-in" className={buttonClass("primary")}>
            {explorerMessages.signIn}
          </a>
        }
      />
    </main>
  );
}

function Explorer() {
  const address = useAddress();
  const design = useDesign();
  const { index, pk, query } = address;
  const [tool, setTool] = useState<Tool | null>(query ? "query" : null);
  const place = `${index}/${pk}/${JSON.stringify(query)}`;
  return (
    <>
      <ExplorerHeader index={index} tool={tool} onTool={setTool} />
      {tool === "query" && design.keys.length > 0 ? (
        <QueryBar key={place} design={design} index={index} pk={pk} composition={query} />
      ) : null}
      {tool === "scan" ? <ScanPanel index={index} /> : null}
      {tool === "charts" ? <ChartsPanel /> : null}
      <Panes address={address} />
    </>
  );
}
