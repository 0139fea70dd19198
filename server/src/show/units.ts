import { durationText } from '../text/duration';
import type { FieldEntry } from './schema';

/** A value with its unit, as a reader would say it; empty when the value says it itself. */
export function unitText(entry: FieldEntry, value: string): string {
  if (value === '' || entry.value instanceof RegExp) return '';
  const numbers = (value.match(/0x[0-9A-F]+|\d+/gi) ?? []).map(Number);
  const [first = 0, second = 0] = numbers;
  switch (entry.value) {
    case 'count':
      return entry.unit === undefined ? '' : countText(first, entry.unit);
    case 'seconds':
      return secondsText(first);
    case 'remaining':
      return `${volumeText(first)} and ${secondsText(second)} left`;
    case 'lifeUsed':
      return `${secondsText(first)} in all, ${secondsText(second)} passed, ${secondsText(Math.max(0, first - second))} left`;
    case 'lifetimes':
      return lifetimesText(value);
    case 'clock':
      return clockText(value);
    case 'ipsecSpi':
      return numbers.length === 2
        ? `hex ${first.toString(16).toUpperCase().padStart(8, '0')}, decimal ${second}`
        : '';
    case 'spiPair':
      return `in decimal ${first}, out decimal ${second}`;
    case 'selector':
      return selectorText(value);
    default:
      return '';
  }
}

/** `1 packet`, `7 packets`. */
export function countText(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`;
}

function secondsText(seconds: number): string {
  const told = durationText(seconds * 1000);
  return seconds < 60 ? told : `${seconds} s (${told})`;
}

function volumeText(kilobytes: number): string {
  return kilobytes < 10_000
    ? `${kilobytes} kB`
    : `${kilobytes} kB (${(kilobytes / 1_000_000).toFixed(1)} GB)`;
}

function lifetimesText(value: string): string {
  const [volume = '', time = ''] = value.split('/');
  const kilobytes = Number.parseInt(volume, 10);
  const seconds = Number.parseInt(time, 10);
  return [
    Number.isNaN(kilobytes) ? 'any amount of data' : volumeText(kilobytes),
    Number.isNaN(seconds) ? 'any time' : secondsText(seconds),
  ].join(' or ');
}

/** `23:29:35` as `23 h 29 min`; `1w2d` says it itself. */
function clockText(value: string): string {
  const parts = value.split(':').map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = parts;
  return parts.length === 3 ? durationText(((hours * 60 + minutes) * 60 + seconds) * 1000) : '';
}

const protocols: Readonly<Record<string, string>> = {
  '0': 'any protocol',
  '1': 'ICMP',
  '6': 'TCP',
  '17': 'UDP',
  '47': 'GRE',
  '89': 'OSPF',
  '256': 'any protocol',
};

/** Address, mask, protocol, port, from the last to the first: IPv6 has a prefix length for a mask. */
function selectorText(value: string): string {
  const [address = '', mask = '', protocol = '', port = ''] = value.replace(/[()]/g, '').split('/');
  const name = protocols[protocol] ?? `protocol ${protocol}`;
  const network = mask === '0.0.0.0' || mask === '0' ? 'any address' : `${address} ${mask}`;
  return `${network}, ${name}, ${port === '0' ? 'any port' : `port ${port}`}`;
}
