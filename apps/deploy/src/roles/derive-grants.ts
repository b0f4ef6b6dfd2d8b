import type { RecordedRequest } from "./recorded-requests.ts";

/** What a role may do with the table or one index: in some partitions, by the templates of their keys, or in all. */
export interface Grant {
  actions: string[];
  /** Null for the table itself. */
  index: string | null;
  /** Null where no partition can be named. */
  partitions: string[] | null;
}

/** All partitions of an action stand in one statement: of a batch, one statement has to allow every key. */
function partitionsByAction(requests: readonly RecordedRequest[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { action, partitions } of requests) {
    found.set(action, new Set([...(found.get(action) ?? []), ...partitions]));
  }
  return new Map([...found].map(([action, partitions]) => [action, [...partitions].sort()]));
}

function grantsOn(index: string | null, requests: readonly RecordedRequest[]): Grant[] {
  const grants = new Map<string, Grant>();
  for (const [action, named] of partitionsByAction(requests)) {
    const partitions = named.length > 0 ? named : null;
    const alike = JSON.stringify(partitions);
    const { actions } = grants.get(alike) ?? { actions: [] };
    grants.set(alike, { actions: [...actions, action].sort(), index, partitions });
  }
  return [...grants.values()];
}

/** Returns the fewest grants with which the requests of one role can be sent, actions that may touch the same together. */
export function deriveGrants(requests: readonly RecordedRequest[]): Grant[] {
  const indexes = [...new Set(requests.map(({ index }) => index))].sort((a, b) => (a ?? "").localeCompare(b ?? ""));
  return indexes.flatMap((index) =>
    grantsOn(
      index,
      requests.filter((request) => request.index === index),
    ),
  );
}
