import { named } from '../../config/objects/effective';
import { meeting, natAddress } from './ends';
import type { Endpoint, Pair, Step } from './model';
import { sideValue } from './router';

/** Do the packets of each end reach the other? */
export function peersStep({ initiator, responder }: Pair): Step {
  const there = meeting(initiator.remote, responder.local);
  const back = meeting(responder.remote, initiator.local);
  const wrong = there === 'no' ? initiator : back === 'no' ? responder : undefined;
  const step = {
    id: 'peers',
    title: 'Addresses of the ends',
    exchange: 'before',
    initiator: endsValue(initiator),
    responder: endsValue(responder),
  } as const;
  const idle = [initiator, responder].flatMap((end) => end.idle ?? []);
  if (idle.length > 0) return { ...step, outcome: 'failed', result: idle.join(' ') };
  if (onlyAnswers(initiator)) return { ...step, ...nobodyStarts(initiator, responder) };
  if (wrong) return { ...step, ...wrongPeer(wrong, wrong === initiator ? responder : initiator) };
  const [doubt] = [initiator, responder].flatMap((end) => end.doubt ?? []);
  if (doubt) return { ...step, outcome: 'undecided', result: `Not decidable here: ${doubt}.` };
  if (there === 'unknown' || back === 'unknown') {
    const [from, to] = there === 'unknown' ? [initiator, responder] : [responder, initiator];
    return {
      ...step,
      outcome: 'undecided',
      result: `Not decidable here: ${whyUnknown(from, to)}.`,
    };
  }
  return { ...step, outcome: 'agreed', result: whoStarts(initiator, responder) };
}

/** Waits for the peer, whatever it knows of it. */
export function onlyAnswers({ router, ipsec, ikev2Profile }: Endpoint): boolean {
  const profile = named(router.objects.ikev2Profiles, ikev2Profile?.value);
  return ipsec?.responderOnly !== undefined || profile?.inboundOnly !== undefined;
}

/** Tells whether an end knows its peer and may call it. */
export function canStart(here: Endpoint, peer: Endpoint): boolean {
  return meeting(here.remote, peer.local) === 'yes' && !onlyAnswers(here);
}

function nobodyStarts(initiator: Endpoint, responder: Endpoint) {
  const both = onlyAnswers(responder);
  const why = both
    ? `${initiator.router.name} and ${responder.router.name} only answer`
    : `${initiator.router.name} only answers, and ${responder.router.name} does not know where to start`;
  return {
    outcome: 'failed',
    result: `Nobody starts: ${why}. Remove \`responder-only\` or \`match inbound-only\` on ${initiator.router.name}.`,
    symptom: 'No request at all.',
  } as const;
}

function whyUnknown({ router, remote }: Endpoint, to: Endpoint): string {
  return remote.addresses.length === 0
    ? `${router.name} sends to \`${remote.text}\`, and nothing tells which address that is`
    : `nothing tells the address of ${to.router.name}, ${to.local.text}`;
}

function whoStarts(initiator: Endpoint, responder: Endpoint): string {
  const [first, second] = [initiator.router.name, responder.router.name];
  if (responder.remote.any || initiator.remote.any)
    return `${second} takes any peer; ${first} must start.`;
  const sends = 'Each end sends to the address of the other';
  return onlyAnswers(responder) ? `${sends}; ${second} only answers.` : `${sends}.`;
}

function wrongPeer(wrong: Endpoint, other: Endpoint) {
  if (natAddress(wrong, other)) {
    const result =
      `Not decidable here: ${wrong.router.name} sends to ${wrong.remote.text}, and ${other.router.name} has the ` +
      `private address ${other.local.text}. It works where NAT makes one of the other.`;
    return { outcome: 'undecided', result } as const;
  }
  const command = wrong.interface.tunnel ? 'tunnel destination' : 'set peer';
  return {
    outcome: 'failed',
    result:
      `${wrong.router.name} sends to ${wrong.remote.text}, but ${other.router.name} uses ` +
      `${other.local.text}. Write \`${command} ${other.local.text}\` on ${wrong.router.name}, or ` +
      `change the source on ${other.router.name}.`,
    symptom:
      'The request is repeated and never answered: `I_WAIT_INIT` with `EV_RE_XMT` in IKEv2, ' +
      '`MM_NO_STATE` in IKEv1.',
  } as const;
}

function endsValue(endpoint: Endpoint) {
  const { local, remote } = endpoint;
  return sideValue(endpoint, `${local.text} to ${remote.text}`, remote.span ? remote : local);
}

/** Do both protect the packets, and with the same version of IKE? */
export function versionStep({ initiator, responder }: Pair): Step {
  const step = {
    id: 'ike-version',
    title: 'Version of IKE',
    exchange: 'before',
    initiator: versionValue(initiator),
    responder: versionValue(responder),
  } as const;
  const bare = [initiator, responder].find(({ ipsec }) => !ipsec);
  if (bare) return { ...step, ...unprotected(bare, bare === initiator ? responder : initiator) };
  if (initiator.version === responder.version) {
    const name = initiator.version === 'ikev2' ? 'IKEv2' : 'IKEv1';
    return { ...step, outcome: 'agreed', result: `Both speak ${name}.` };
  }
  return { ...step, ...versionsDiffer(initiator, responder) };
}

function versionValue(endpoint: Endpoint) {
  const { ipsec, version, ikev2Profile, isakmpProfile } = endpoint;
  if (!ipsec) return sideValue(endpoint, 'not protected');
  if (version === 'ikev2')
    return sideValue(endpoint, `IKEv2, profile \`${ikev2Profile?.value}\``, ikev2Profile);
  const profile = isakmpProfile ? `, profile \`${isakmpProfile.value}\`` : '';
  return sideValue(endpoint, `IKEv1${profile}`, isakmpProfile);
}

function unprotected(bare: Endpoint, other: Endpoint) {
  const profile = bare.interface.tunnel?.protection?.profile.value;
  if (profile !== undefined) {
    const result = `IPsec profile \`${profile}\` of ${bare.title} is not defined on ${bare.router.name}.`;
    return { outcome: 'failed', result, symptom: 'No request at all.' } as const;
  }
  return {
    outcome: 'failed',
    result:
      `${other.title} on ${other.router.name} is protected, ${bare.title} on ${bare.router.name} is ` +
      `not. Add \`tunnel protection ipsec profile\` on ${bare.router.name}.`,
    symptom: `\`%CRYPTO-4-RECVD_PKT_NOT_IPSEC\` on ${other.router.name}, which drops the clear packets.`,
  } as const;
}

/** An IPsec profile without an IKEv2 profile starts IKEv1; whether it takes IKEv2 from outside is not documented. */
function versionsDiffer(initiator: Endpoint, responder: Endpoint) {
  const old = initiator.version === 'ikev1' ? initiator : responder;
  const other = old === initiator ? responder : initiator;
  const profiles = old.router.objects.ikev2Profiles.filter(
    (profile) => profile.missing.length === 0,
  );
  const answers = profiles.length > 0 && other.remote.addresses.length > 0 && !onlyAnswers(other);
  const cure = profiles[0]
    ? `Add \`set ikev2-profile ${profiles[0].name}\` for ${old.title}.`
    : `Configure IKEv2 on ${old.router.name}, or leave \`set ikev2-profile\` out on ${other.router.name}.`;
  const result =
    `${other.router.name} speaks IKEv2; ${old.router.name} starts IKEv1, because no IKEv2 profile is ` +
    `set. ${cure}`;
  const symptom = 'The first message is repeated and never answered.';
  if (!answers) return { outcome: 'failed', result, symptom } as const;
  const chance = ` Whether ${old.router.name} answers when ${other.router.name} starts is not documented.`;
  return { outcome: 'undecided', result: result + chance, symptom, evidence: 'inferred' } as const;
}
