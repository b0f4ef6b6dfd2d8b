import { useId } from "react";

interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  /** What the value stands for. */
  shown: string;
  onChange: (value: number) => void;
}

/** A number to be set by sliding, with what it stands for beside its name. */
export function Slider({ label, value, min, max, shown, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="grid gap-1 text-caption">
      <label htmlFor={id} className="flex justify-between gap-2">
        {label} <span className="font-semibold">{shown}</span>
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value}
        aria-valuetext={shown}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
        className="h-6 w-full accent-ink"
      />
    </div>
  );
}
