import type { DescribedPattern, TracedCall } from "../api/dev-types.ts";

type Declared = DescribedPattern["requests"][number];

const isUsual = ({ only }: Declared): boolean => only === undefined || only === "cold";

const isSame = (declared: Declared, { operation, index = null, keyCondition }: Declared | TracedCall): boolean =>
  declared.operation === operation && (declared.index ?? null) === index && declared.keyCondition === keyCondition;

/**
 * Returns the calls that a pattern's budget speaks of: those that it sends now and then, such as once a day, are left out,
 * as many of them as it declares for a call of its procedure, which was called so often.
 */
export function usualCalls(
  calls: readonly TracedCall[],
  { requests }: DescribedPattern,
  times: number,
): readonly TracedCall[] {
  const usual = requests.filter(isUsual);
  const rare = requests.filter((request) => !isUsual(request));
  const leftOut = new Set(
    rare.flatMap((request) => {
      const usually = usual.filter((other) => isSame(request, other)).length * times;
      const sent = calls.filter((call) => isSame(request, call));
      return sent.slice(usually, usually + request.atMost * times);
    }),
  );
  return calls.filter((call) => !leftOut.has(call));
}
