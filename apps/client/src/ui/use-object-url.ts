import { useEffect, useState } from "react";

/**
 * An address under which the page can show a file; given back when the file changes or the screen goes. A new file has
 * none for a moment, rather than that of the one before.
 */
export function useObjectUrl(file: File | null): string | undefined {
  const [shown, setShown] = useState<{ file: File; url: string }>();
  useEffect(() => {
    if (!file) return;
    const url = URL.createObjectURL(file);
    setShown({ file, url });
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return shown?.file === file ? shown?.url : undefined;
}
