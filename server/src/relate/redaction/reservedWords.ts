import { events } from '../../capture/vocabulary/events';
import { messageFormats } from '../../capture/vocabulary/messageFormats';
import { states } from '../../capture/vocabulary/states';
import { families } from '../../config/grammar/grammar';

/**
 * Words with a meaning in configurations and captures, in lower case. A router or a user that is called like one of them
 * keeps that name where it does not stand in the place of a name.
 */
export function reservedWords(): ReadonlySet<string> {
  const syntaxes = families.flatMap((family) =>
    Object.values(family).flatMap((commands) => commands.map(({ syntax }) => syntax)),
  );
  const templates = messageFormats.flatMap(({ template, also = [] }) => [template, ...also]);
  const texts = [...syntaxes, ...templates].map((text) => text.replace(/<[^<>]*>/g, ' '));
  const words = texts.join(' ').split(/[^\w-]+/);
  const names = [...Object.keys(states), ...Object.keys(events), ...commonWords];
  return new Set([...words, ...names].map((word) => word.toLowerCase()));
}

/** Words of IOS outside of crypto. */
const commonWords = [
  'access, any, bgp, console, default, deny, dhcp, dns, eigrp, ethernet, fastethernet, gigabitethernet, host, icmp',
  'inside, interface, ip, ipv4, ipv6, line, log, logging, loopback, nat, no, ntp, ospf, outside, permit, router',
  'serial, server, show, shutdown, switchport, tcp, tengigabitethernet, tunnel, udp, version, virtual, vlan, vty',
].flatMap((line) => line.split(', '));
