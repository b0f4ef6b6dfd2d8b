import type { ComponentProps, ReactNode } from "react";

/** What every server takes. HEIC is not among it: an iPhone that is not offered HEIC hands over its photos as JPEG. */
const acceptedTypes = "image/jpeg,image/png,image/webp,image/avif";

interface FileInputProps extends ComponentProps<"label"> {
  onChoose: (file: File) => void;
  children: ReactNode;
}

/** A label that opens the device's pictures. The input itself is not seen, but focused, named and operated. */
export function FileInput({ onChoose, children, className = "", ...label }: FileInputProps) {
  return (
    <label
      {...label}
      className={`cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 ${className}`}
    >
      <input
        type="file"
        accept={acceptedTypes}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onChoose(file);
          event.target.value = ""; // choosing the same file again is a choice too
        }}
      />
      {children}
    </label>
  );
}
