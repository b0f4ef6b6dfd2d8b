/** A key, in letters of one width; it breaks before its separators first, so that its parts stay together. */
export function KeyText({ text }: { text: string }) {
  const [first = "", ...rest] = text.split("#");
  return (
    <span className="block font-mono text-caption">
      {first}
      {rest.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
        <span key={at}>
          <wbr />#{part}
        </span>
      ))}
    </span>
  );
}
