import type { Diagnosis } from '../capture/diagnose';
import type { Capture } from '../capture/model';
import { type Proposal, parsePolicies } from '../capture/payloads';
import { namesOf } from '../capture/symptoms/proposals';
import { espSpelling, ikeSpelling } from '../capture/symptoms/spelling';
import { recordText } from '../capture/text';
import { defaultSetting, named } from '../config/objects/effective';
import type { Fix } from '../text/results';
import type { CaptureContext } from './captureLinks';
import { endpointOf } from './configurationScope';
import { firstSet, transformFix } from './negotiation/childFixes';
import { matchFix } from './negotiation/identityFixes';
import type { Algorithms } from './negotiation/ikeSaInit';
import type { Endpoint, Router } from './negotiation/model';
import { acceptFix } from './negotiation/proposalFixes';

/** What to write on the router of a capture when only the capture tells what the peer has. */
export function fixesOfCapture(
  { capture }: CaptureContext,
  diagnosis: Diagnosis,
  own: Router | undefined,
): readonly Fix[] {
  const sa = capture.associations.get(diagnosis.sa);
  const endpoint = own && sa && endpointOf(own, sa);
  const fix = endpoint && fixOf(capture, diagnosis, endpoint);
  return fix ? [fix] : [];
}

function fixOf(
  capture: Capture,
  { symptom, finding }: Diagnosis,
  endpoint: Endpoint,
): Fix | undefined {
  const records = finding.evidence.map(({ record }) => record);
  switch (symptom.id) {
    case 'ike-proposal-mismatch':
    case 'dh-group-mismatch': {
      const offered = received(capture, records).map(ikeAlgorithms);
      return acceptFix(
        endpoint,
        offered.flatMap((one) => one ?? []),
      );
    }
    case 'child-proposal-mismatch':
      return espFix(endpoint, received(capture, records));
    case 'identity-without-profile':
      return identityFix(capture, endpoint, records);
    default:
      return undefined;
  }
}

/** The proposals of the peer, as this router lists them. */
function received(capture: Capture, records: readonly number[]): readonly Proposal[] {
  return records.flatMap((record) => {
    const policies = parsePolicies(capture, record);
    return policies?.list === 'received' ? policies.proposals : [];
  });
}

/** A proposal of a list in the words of the configuration; undefined when it has a value without any. */
function ikeAlgorithms(proposal: Proposal): Algorithms | undefined {
  const list = (type: Parameters<typeof ikeSpelling>[0]) =>
    namesOf(proposal, type).map((name) => ikeSpelling(type, name, 'ios')?.replace(/^\S+ /, ''));
  const [encryption, integrity, prf, group] = [
    list('ENCR'),
    list('INTEG'),
    list('PRF'),
    list('D-H'),
  ];
  const known = (values: readonly (string | undefined)[]) => values.flatMap((value) => value ?? []);
  if (known(encryption).length === 0 || known(group).length === 0) return undefined;
  return {
    encryption: defaultSetting(known(encryption)),
    integrity: defaultSetting(known(integrity)),
    prf: defaultSetting(known(prf)),
    group: defaultSetting(known(group)),
  };
}

function espFix(endpoint: Endpoint, [offer]: readonly Proposal[]): Fix | undefined {
  const set = firstSet(endpoint);
  const names = offer && [...namesOf(offer, 'ENCR'), ...namesOf(offer, 'INTEG')];
  const words = names?.map((name) => espSpelling(name, 'ios')) ?? [];
  if (!set || words.length === 0 || words.includes(undefined)) return undefined;
  return transformFix(
    endpoint,
    set,
    words.flatMap((word) => word ?? []),
  );
}

const identityTypes = {
  'IPv4 address': 'address',
  'IPv6 address': 'address',
  FQDN: 'fqdn',
  'RFC822 address': 'email',
  EMAIL: 'email',
  'KEY-ID': 'key-id',
} as const;

/** The profile of the tunnel to the peer takes the identity that the capture prints. */
function identityFix(
  capture: Capture,
  endpoint: Endpoint,
  records: readonly number[],
): Fix | undefined {
  const { router, ikev2Profile } = endpoint;
  const profile = named(router.objects.ikev2Profiles, ikev2Profile?.value);
  for (const record of records) {
    const text = recordText(capture, record).slice(0, 2000);
    const found = /identity\s+'([^'\s]{1,120})'\s+of type\s+'([^']{1,40})'/i.exec(text);
    const type = Object.entries(identityTypes).find(([name]) => name === found?.[2])?.[1];
    if (profile && type && found) return matchFix(endpoint, profile, { type, text: found[1] });
  }
  return undefined;
}
