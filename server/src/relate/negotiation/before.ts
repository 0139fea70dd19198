import { meeting } from './ends';
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
  if (wrong) return { ...step, ...wrongPeer(wrong, wrong === initiator ? responder : initiator) };
  if (there === 'unknown' || back === 'unknown') {
    const vague = there === 'unknown' ? responder : initiator;
    const result = `Not decidable here: nothing tells the address of ${vague.router.name}, ${vague.local.text}.`;
    return { ...step, outcome: 'undecided', result };
  }
  const open = back === 'any' || there === 'any';
  const result = open
    ? `${responder.router.name} takes any peer; ${initiator.router.name} must start.`
    : 'Each end sends to the address of the other.';
  return { ...step, outcome: 'agreed', result };
}

function wrongPeer(wrong: Endpoint, other: Endpoint) {
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
  const profiles = old.router.objects.ikev2Profiles.map(({ name }) => name);
  const cure = profiles[0]
    ? `Add \`set ikev2-profile ${profiles[0]}\` for ${old.title}.`
    : `Configure IKEv2 on ${old.router.name}, or leave \`set ikev2-profile\` out on ${other.router.name}.`;
  const result =
    `${other.router.name} speaks IKEv2; ${old.router.name} starts IKEv1, because no IKEv2 profile is ` +
    `set. ${cure}`;
  const outcome = profiles.length > 0 && old === responder ? 'undecided' : 'failed';
  return {
    outcome,
    result,
    symptom: 'The first message is repeated and never answered.',
    ...(outcome === 'undecided' && { evidence: 'inferred' as const }),
  } as const;
}
