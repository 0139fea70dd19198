/**
 * A time span as it is said: `7 ms`, `2.4 s`, `1 min 30 s`, `2 h 5 min`, `3 d 4 h`. `resolution` is the step of
 * the clock in milliseconds: a shorter span is said to be under it.
 */
export function durationText(milliseconds: number, resolution = 1): string {
  const span = Math.abs(milliseconds);
  if (span < resolution) return `under ${durationText(resolution)}`;
  if (span < 1000) return `${Math.round(span)} ms`;
  if (span < 60_000) return `${secondsText(span, resolution)} s`;
  if (span < 3_600_000) return twoUnits(span, 60_000, 'min', 1000, 's');
  if (span < 86_400_000) return twoUnits(span, 3_600_000, 'h', 60_000, 'min');
  return twoUnits(span, 86_400_000, 'd', 3_600_000, 'h');
}

/** One decimal below 10 s, where the clock shows it. */
function secondsText(span: number, resolution: number): string {
  const step = span < 10_000 && resolution < 1000 ? 100 : 1000;
  return String((Math.floor(span / step) * step) / 1000);
}

function twoUnits(
  span: number,
  large: number,
  largeName: string,
  small: number,
  smallName: string,
): string {
  const whole = Math.floor(span / large);
  const rest = Math.floor((span % large) / small);
  return rest === 0 ? `${whole} ${largeName}` : `${whole} ${largeName} ${rest} ${smallName}`;
}
