const entry = /\/src\/main\.tsx$/;

/** What the first visit of those who are signed in is made of: the entry, the frame of the app, and the home feed. */
const startModules = [entry, /\/routes\/__root\.tsx/, /\/routes\/_shell\.tsx/, /\/_signed-in\.tsx/, /\/home\.tsx/];

interface ModuleGraph {
  getModuleInfo(id: string): { importers: string[] } | null;
}

/**
 * Names the chunk of a module that the start needs: `libraries`, which seldom change, or `start`. Left to themselves
 * they would be some fifty small files, each with a wait of its own on a phone. Null for what comes when it is asked for,
 * and, with `isEntryApart`, for the entry: it awaits the inspector, which needs parts of `start`, and would wait for ever.
 */
export function createStartChunks(isEntryApart: boolean): (moduleId: string, graph: ModuleGraph) => string | null {
  const needed = new Map<string, boolean>();
  const isNeeded = (id: string, graph: ModuleGraph): boolean => {
    const known = needed.get(id);
    if (known !== undefined) return known;
    needed.set(id, false); // a circle of imports ends here
    const answer =
      startModules.some((pattern) => pattern.test(id)) ||
      (graph.getModuleInfo(id)?.importers ?? []).some((importer) => isNeeded(importer, graph));
    needed.set(id, answer);
    return answer;
  };
  return (moduleId, graph) => {
    if (!isNeeded(moduleId, graph) || (isEntryApart && entry.test(moduleId))) return null;
    return moduleId.includes("/node_modules/") ? "libraries" : "start";
  };
}
