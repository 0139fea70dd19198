import type { Configuration } from '../model';
import { type AccessList, type AccessListEntry, endText } from '../objects/accessLists';
import { type AddressRange, addressText, prefixLength } from '../objects/addresses';
import type { CryptoMap, CryptoMapEntry } from '../objects/cryptoMaps';
import type { Interface } from '../objects/interfaces';
import { objectsOf } from '../objects/objects';
import { isCommand } from '../query';
import { byName } from '../rules/usedBy';
import { copied, copiedObject } from './lines';
import { mirroredIsakmp, mirroredProfile, sharedProposals, sharedSets } from './mirroredIke';
import { type Side, sideAt } from './side';

/** A configuration that was written, with a name for it. */
export interface PeerConfiguration {
  /** `Peer of Tunnel0 of HQ`. */
  readonly title: string;
  readonly text: string;
}

type Block = readonly string[];

/**
 * Writes the other end of the tunnel or crypto map entry at an offset (UTF-16), else of the only one. What cannot be
 * known, keys above all, is left in brackets. Undefined where there is no such end with one peer.
 */
export function peerConfiguration(
  configuration: Configuration,
  offset: number,
): PeerConfiguration | undefined {
  const side = sideAt(objectsOf(configuration), offset);
  if (!side) return undefined;
  const { ikev2, label } = side;
  const blocks = [
    ...(ikev2 ? [...sharedProposals(side), ...mirroredProfile(side, ikev2)] : mirroredIsakmp(side)),
    ...sharedSets(side),
    ...placeBlocks(side),
  ];
  const head = `! The other end of ${label}. Fill in what stands in brackets.`;
  const text = [head, ...blocks.map((lines) => lines.join('\n'))].join('\n!\n');
  return { title: `Peer of ${label}`, text: `${text}\n` };
}

function placeBlocks(side: Side): readonly Block[] {
  const { place } = side;
  if (place.kind === 'map') return mapBlocks(side, place.map, place.entry);
  const profile = copiedObject(place.profile, ['responder-only', 'description', 'set identity']);
  const blocks = [profile, tunnelBlock(side, place.interface)];
  return blocks.filter((lines) => lines.length > 0);
}

function tunnelBlock({ own, peer }: Side, { name, lines, addresses }: Interface): Block {
  const kept = lines.filter((line) => KEPT.some((keywords) => isCommand(line, keywords)));
  const inside = addresses.filter(({ value }) => value.version === 4).slice(0, 1);
  return [
    `interface ${name}`,
    ...inside.map(({ value }) => ` ip address ${otherAddress(value)}`),
    ...kept.map((line) => copied(line, 1)),
    ` tunnel source ${peer}`,
    ` tunnel destination ${own}`,
  ];
}

/** Lines of a tunnel that both ends have alike. */
const KEPT = ['ip mtu', 'ip tcp adjust-mss', 'tunnel mode', 'tunnel key', 'tunnel protection'];

/** The other address of a subnet of two, with the mask; of a larger subnet it cannot be told. */
function otherAddress(range: AddressRange): string {
  const mask = addressText({ ...range, bits: range.mask });
  const length = prefixLength(range);
  if (length !== 30 && length !== 31) return `[ADDRESS] ${mask}`;
  const other = length === 31 ? range.bits ^ 1n : range.bits ^ 3n;
  return `${addressText({ ...range, bits: other })} ${mask}`;
}

function mapBlocks(side: Side, map: CryptoMap, entry: CryptoMapEntry): readonly Block[] {
  const list = byName(side.objects.accessLists).get(entry.acl?.value ?? '');
  const [opener] = entry.statements;
  const kept = entry.lines.filter(
    (line) => !['set peer', 'match address', 'description'].some((words) => isCommand(line, words)),
  );
  return [
    ...(list ? [mirroredList(list)] : []),
    [
      ...(opener ? [copied(opener, 0)] : []),
      ` set peer ${side.own}`,
      ...kept.map((line) => copied(line, 1)),
      ` match address ${entry.acl?.value}`,
    ],
    ['interface [INTERFACE]', ` ip address ${side.peer} [MASK]`, ` crypto map ${map.name}`],
  ];
}

/** The access list with source and destination exchanged. */
function mirroredList({ name, entries }: AccessList): Block {
  return [`ip access-list extended ${name}`, ...entries.map((entry) => ` ${mirroredLine(entry)}`)];
}

function mirroredLine(entry: AccessListEntry): string {
  const { action, protocol, source, destination, sourcePort, destinationPort } = entry;
  if (!source || !destination) return `! Mirror this line: ${copied(entry.statement, 0)}`;
  const words = [
    action,
    protocol,
    endText(destination),
    destinationPort,
    endText(source),
    sourcePort,
  ];
  return words.filter((word) => word !== '').join(' ');
}
