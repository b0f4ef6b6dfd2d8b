interface JsonTextProps {
  value: unknown;
  className?: string;
}

/** A value as JSON, in letters of one width; long lines are wrapped. */
export function JsonText({ value, className = "" }: JsonTextProps) {
  return (
    <pre className={`overflow-y-auto font-mono text-caption whitespace-pre-wrap ${className}`}>
      {JSON.stringify(value, null, 2)}
    </pre>
  );
}
