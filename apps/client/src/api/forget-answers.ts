import { queryClient } from "./query-client.ts";

/**
 * Forgets every answer of the server, and asks anew for those on screen. `resetQueries` would bring back what an answer
 * began with: a photo and whether it is saved begin with what a list of the person before has told.
 */
export async function forgetAnswers(): Promise<void> {
  queryClient.removeQueries({ predicate: (query) => query.getObserversCount() === 0 });
  for (const query of queryClient.getQueryCache().getAll()) {
    query.reset();
    query.setState({ data: undefined, dataUpdatedAt: 0, status: "pending" });
  }
  await queryClient.refetchQueries({ type: "active" });
}
