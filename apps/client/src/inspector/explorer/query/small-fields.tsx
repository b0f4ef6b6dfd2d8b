import { type ReactNode, useId } from "react";

interface SmallFieldProps {
  label: string;
  className?: string;
  children: (id: string) => ReactNode;
}

const controlClass =
  "block w-full min-h-11 rounded-field border border-field-line bg-canvas px-3 text-label text-ink focus-visible:border-ink focus-visible:outline-offset-0";

/** A label above a control that is small enough for several in a row. */
function SmallField({ label, className = "grow basis-36 lg:grow-0 lg:basis-44", children }: SmallFieldProps) {
  const id = useId();
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="mb-1 block text-caption font-semibold">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
  className?: string;
}

/** One of several things. */
export function Choice<T extends string>({ label, value, options, onChange, ...rest }: ChoiceProps<T>) {
  return (
    <SmallField label={label} {...rest}>
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = options.find(([option]) => option === currentTarget.value);
            if (chosen) onChange(chosen[0]);
          }}
          className={controlClass}
        >
          {options.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </SmallField>
  );
}

interface PartFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A part of a key. */
export function PartField({ label, value, onChange }: PartFieldProps) {
  return (
    <SmallField label={label}>
      {(id) => (
        <input
          id={id}
          value={value}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          className={`${controlClass} font-mono`}
        />
      )}
    </SmallField>
  );
}

interface NumberFieldProps {
  label: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}

/** A whole number from one on; what is none is left as it was. */
export function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  return (
    <SmallField label={label} className="basis-24">
      {(id) => (
        <input
          id={id}
          type="number"
          min={1}
          max={most}
          value={value}
          onChange={({ currentTarget }) => {
            const number = currentTarget.valueAsNumber;
            if (Number.isInteger(number) && number >= 1 && number <= most) onChange(number);
          }}
          className={controlClass}
        />
      )}
    </SmallField>
  );
}
