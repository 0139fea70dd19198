const STEPS: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  s: [
    [86400, 'd'],
    [3600, 'h'],
    [60, 'min'],
  ],
  min: [
    [1440, 'd'],
    [60, 'h'],
  ],
  h: [[24, 'd']],
  ms: [[1000, 's']],
  kB: [
    [1_000_000, 'GB'],
    [1000, 'MB'],
  ],
};

/** A number with its unit, and in a larger unit when it is a round number of it: `86400 s (1 d)`. */
export function quantity(value: string, unit: string): string {
  const amount = Number(value);
  const larger = STEPS[unit]?.find(([factor]) => amount >= factor && (amount * 10) % factor === 0);
  if (!larger) return `${value} ${unit}`;
  const [factor, name] = larger;
  return `${value} ${unit} (${amount / factor} ${name})`;
}
