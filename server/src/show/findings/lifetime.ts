import {
  fieldOf,
  fieldValue,
  type ShownField,
  type ShownSection,
  type ShowOutput,
  sectionsOf,
} from '../model';
import { countText } from '../units';
import { countOf, type Finding, type Remark } from './finding';

const fewSeconds = 30;
const fewKilobytes = 1000;

/** What is left to an SA; what does not count is absent. */
interface Left {
  readonly field: ShownField;
  readonly kilobytes?: number;
  readonly seconds: number;
}

/** An SA that ends in a moment while no newer one stands beside it. */
export const lifetimeEnds: Finding = {
  id: 'lifetime-ends',
  title: 'An SA is about to end and no newer one is there',
  severity: 'information',
  check: (output) => [
    ...sectionsOf(output, 'direction').flatMap(lastOf),
    ...sectionsOf(output, 'flow').flatMap(sessionFlow),
    ...ikeSas(output),
  ],
};

/** All SAs of one direction end; one that goes on has taken over. */
function lastOf(direction: ShownSection): Remark[] {
  const left = direction.sections.flatMap(leftOf);
  return left.length === direction.sections.length && left.every(ends)
    ? left.slice(0, 1).map(toRemark)
    : [];
}

function leftOf(sa: ShownSection): Left[] {
  const pair = fieldOf(sa, 'remaining');
  if (pair) return [pairLeft(pair)];
  const time = fieldOf(sa, 'remainingSeconds');
  // Keys that were typed by hand show 0 and never expire.
  return time && Number(time.value) > 0 ? [{ field: time, seconds: Number(time.value) }] : [];
}

function pairLeft(field: ShownField): Left {
  const [kilobytes = 0, seconds = 0] = numbersIn(field.value);
  return { field, kilobytes, seconds };
}

/** `show crypto session detail` shows one life for each direction, of whichever SA. */
function sessionFlow(flow: ShownSection): Remark[] {
  if (countOf(flow, 'activeSas') !== 2) return [];
  const left = flow.fields.filter(({ key }) => key === 'life').map(pairLeft);
  return left.filter(ends).slice(0, 1).map(toRemark);
}

function ikeSas(output: ShowOutput): Remark[] {
  const sas = sectionsOf(output, 'sa').filter((sa) => fieldOf(sa, 'tunnel'));
  return sas.flatMap((sa) => {
    const field = fieldOf(sa, 'life');
    const [all = 0, passed = 0] = numbersIn(field?.value ?? '');
    const others = sas.filter((other) => peerOf(other) === peerOf(sa));
    const left = field && { field, seconds: Math.max(0, all - passed) };
    return left && ends(left) && others.length === 1 ? [toRemark(left)] : [];
  });
}

function peerOf(sa: ShownSection): string | undefined {
  return fieldValue(sa, 'remote') ?? fieldValue(sa, 'remoteIpv6');
}

/** Nothing at all left is how an SA looks that is not there. */
function ends({ kilobytes, seconds }: Left): boolean {
  if (kilobytes === 0 && seconds === 0) return false;
  return seconds < fewSeconds || (kilobytes ?? fewKilobytes) < fewKilobytes;
}

function toRemark({ field, kilobytes, seconds }: Left): Remark {
  const left = seconds < fewSeconds ? countText(seconds, 'seconds') : `${kilobytes} kB of data`;
  return {
    field,
    message: `This SA has ${left} left, and no newer one is there: the rekey is due. When the SPI stays the same and the lifetime ends, the rekey fails and traffic stops.`,
  };
}

function numbersIn(value: string): number[] {
  return (value.match(/\d+/g) ?? []).map(Number);
}
