import { useEffect, useState } from "react";
import { placeholderColor, placeholderImage } from "./placeholder-of.ts";

/**
 * What is behind a photo until it is there, as a style: its one colour, and once that is on screen its blurred image,
 * which a slow phone needs a few frames to make. Nothing without a placeholder; a photo that is there sooner costs no image.
 */
export function usePlaceholder(placeholder: string | undefined) {
  const [made, setMade] = useState<{ of: string; image: string | undefined }>();
  useEffect(() => {
    if (placeholder === undefined) return;
    const later = setTimeout(() => setMade({ of: placeholder, image: placeholderImage(placeholder) }));
    return () => clearTimeout(later);
  }, [placeholder]);
  if (placeholder === undefined) return {};
  if (made?.of === placeholder && made.image) return { backgroundImage: `url(${made.image})` };
  return { backgroundColor: placeholderColor(placeholder) };
}
