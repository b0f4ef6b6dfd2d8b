import { useEffect, useState } from "react";
import { inBackground } from "../../ui/in-background.ts";
import { createDevClient } from "../api/dev-client.ts";
import type { Prices } from "../money/dollars-of.ts";
import type { Connection } from "../record/recording.ts";
import type { Patterns } from "../rows/procedure-rows.ts";

/** What the server has told of patterns and prices. */
export interface Known {
  patterns: Patterns;
  prices: Prices | null;
  hasFailed: boolean;
}

const nothing: Known = { patterns: new Map(), prices: null, hasFailed: false };

const dev = createDevClient();

async function readPatterns(): Promise<Known> {
  try {
    const { patterns, prices } = await dev.patterns.query();
    return { patterns: new Map(patterns.map((pattern) => [pattern.id, pattern])), prices, hasFailed: false };
  } catch {
    return { ...nothing, hasFailed: true };
  }
}

/** Returns the patterns and prices, once whoever asks may see the trace. */
export function usePatterns({ state }: Connection): Known {
  const [known, setKnown] = useState(nothing);
  const isAsked = state === "open" && known.prices === null;
  useEffect(() => {
    if (!isAsked) return;
    let isGone = false;
    inBackground(readPatterns().then((read) => (isGone ? undefined : setKnown(read))));
    return () => {
      isGone = true;
    };
  }, [isAsked]);
  return known;
}
