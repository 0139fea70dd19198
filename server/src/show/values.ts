import type { FieldEntry, ValueKind } from './schema';

/** The values that name themselves may stand on the line below their label. */
interface ValueForm {
  readonly source: string;
  readonly wraps: boolean;
}

const ipAddress =
  '(?:[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,45}|\\d{1,3}(?:\\.\\d{1,3}){3}|[\\w.-]{1,80})';

const forms: Readonly<Record<Exclude<ValueKind, 'cell'>, ValueForm>> = {
  none: { source: '', wraps: false },
  text: { source: '[^\\s][^\\r\\n]{0,300}', wraps: false },
  word: { source: '[^\\s,]{1,200}', wraps: false },
  braces: { source: '\\{[^{}]{0,300}\\}', wraps: true },
  count: { source: '\\d{1,20}(?![\\w.:/])', wraps: true },
  seconds: { source: '\\d{1,12}(?![\\w.:/])', wraps: true },
  yesNo: { source: '[YN]\\b', wraps: true },
  remaining: { source: '\\(?\\d{1,20}/\\d{1,12}\\)?', wraps: true },
  lifeUsed: { source: '\\d{1,12}/\\d{1,12}(?: sec)?', wraps: true },
  lifetimes: {
    source: '(?:\\d{1,20} kilobytes|disabled)\\s?/\\s?(?:\\d{1,12} seconds|disabled)',
    wraps: true,
  },
  clock: { source: '(?:\\d{1,3}:\\d\\d:\\d\\d|(?:\\d{1,4}[ywdhm]){1,3}|0\\b)', wraps: false },
  ikeSpi: { source: '[0-9A-F]{16}\\b', wraps: true },
  ipsecSpi: {
    source: '(?:0x[0-9A-Fa-f]{1,8}\\s?\\(\\d{1,10}\\)|\\[Not Available\\])',
    wraps: true,
  },
  spiPair: { source: '0x[0-9A-Fa-f]{1,8}/0x[0-9A-Fa-f]{1,8}', wraps: true },
  address: { source: ipAddress, wraps: false },
  selector: { source: '\\([^()\\r\\n]{1,200}\\)', wraps: true },
};

/**
 * The pattern of a field: its first group is all before the value, its second the value. Undefined for cells of
 * tables. The pattern takes bounded time at each place.
 */
export function fieldPattern({ label, value, first }: FieldEntry): RegExp | undefined {
  if (value === 'cell') return undefined;
  const { source, wraps } =
    value instanceof RegExp ? { source: value.source, wraps: false } : forms[value];
  const begin = first ? '^[ \\t]{0,40}' : /^\w/.test(label) ? '(?<![\\w-])' : '';
  const gap = value === 'none' ? '' : wraps ? '\\s{0,60}' : '[ \\t]{0,60}';
  const colon = value === 'none' || label.endsWith(':') ? '' : '[ \\t]{0,20}:?';
  return new RegExp(`(${begin}${labelSource(label)}${colon}${gap})(${source})`, 'gm');
}

function labelSource(label: string): string {
  return label
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/ /g, '\\s{1,40}')
    .replace(/:$/, '[ \\t]{0,20}:');
}
