/** Returns a picture as the browser shows it, upright; null when it cannot show it. */
export async function withImage<T>(file: Blob, use: (image: HTMLImageElement) => T | Promise<T>): Promise<T | null> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    const isShown = await new Promise<boolean>((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = url;
    });
    return isShown ? await use(image) : null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
