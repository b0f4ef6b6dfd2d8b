import "../inspector.css";
import "./explorer.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { explorerQueryClient } from "./api/explorer-queries.ts";
import { followChanges } from "./live/follow-changes.ts";
import { ExplorerPage } from "./page/explorer-page.tsx";

/** Shows the table in the place of the app. */
export function startExplorer(root: HTMLElement): void {
  followChanges();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={explorerQueryClient}>
        <ExplorerPage />
      </QueryClientProvider>
    </StrictMode>,
  );
}
