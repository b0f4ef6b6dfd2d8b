import { type Source, sourcesOf } from "../copies/sources-of.ts";
import { inspectorMessages } from "../messages.ts";
import { CopyButton } from "./copy-button.tsx";
import { useSourceRoot } from "./source-root.ts";

/** The files to read for a procedure: opened in the editor while one develops, copied as paths elsewhere. */
export function SourceList({ procedure }: { procedure: string }) {
  return (
    <section className="grid gap-1">
      <h4 className="text-caption font-semibold">{inspectorMessages.sourcesHeading}</h4>
      <ul className="grid gap-1 text-caption">
        {sourcesOf(procedure).map((source) => (
          <li key={source.path}>
            <span className="text-muted">{source.what}</span> <SourceLink {...source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Editors take a path from the root of a disk with one slash before it, also where it begins with a letter. */
const editorLink = (root: string, path: string): string =>
  `vscode://file/${root.replaceAll("\\", "/").replace(/^\//, "")}/${path}`;

function SourceLink({ path }: Source) {
  const root = useSourceRoot();
  if (root === null)
    return (
      <>
        <code className="font-mono text-[0.75rem]">{path}</code>{" "}
        <CopyButton label={inspectorMessages.copyPath(path.split("/").at(-1) ?? path)} text={() => path} />
      </>
    );
  return (
    <a href={editorLink(root, path)} className="font-mono text-[0.75rem] underline">
      {path}
    </a>
  );
}
