import type { History } from './history';
import { captured, findStep, firstSign, hasSign } from './look';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer, thePeer } from './wording';

export const pskMismatch: Symptom = {
  id: 'psk-mismatch',
  title: 'The pre-shared keys differ',
  protocol: 'ikev2',
  kind: 'cause',
  severity: 'error',
  confirm:
    'Type the same key anew on both ends. A debug never shows it; the length after `key len` can be compared.',
  configuration: [
    'crypto ikev2 keyring > peer > pre-shared-key',
    'crypto ikev2 keyring > peer > pre-shared-key local',
    'crypto ikev2 keyring > peer > pre-shared-key remote',
    'crypto ikev2 profile > keyring local',
  ],
  asaConfiguration: [
    'tunnel-group <peer> ipsec-attributes > ikev2 remote-authentication pre-shared-key',
    'tunnel-group <peer> ipsec-attributes > ikev2 local-authentication pre-shared-key',
  ],
  commands: ['show crypto ikev2 profile', 'show running-config | section keyring'],
  references: ['RFC 7296 §2.15', 'Cisco 115934'],
  find: (history) => {
    const differs = firstSign(history, 'valueDiffers');
    const record = differs ?? failedProof(history);
    if (record === undefined) return undefined;
    const [here, there] = keyLengths(history);
    const identity = captured(history, firstSign(history, 'usesKey'), /for id (\S+?),/i);
    const used = identity === undefined ? '' : `, with the key for ${code(identity)}`;
    const lengths =
      here === undefined || there === undefined || here === there
        ? ''
        : ` The keys have ${here} and ${there} characters.`;
    return {
      summary: `This router computes the proof of ${thePeer(history)} itself${used}, and gets another value than the peer sent.${lengths}`,
      confidence: differs === undefined ? 'likely' : 'certain',
      reason:
        differs === undefined
          ? `the proof with a pre-shared key fails at ${atLines(history, record)}`
          : `it is printed at ${atLines(history, differs)}`,
      evidence: [{ record, shows: 'the proof does not hold' }],
      change: `Set the same key on both ends, without a blank at its end. With a key for each direction, \`local\` here must be \`remote\` there. ${ThePeer(history)} sees only \`AUTHENTICATION_FAILED\`.`,
    };
  },
};

function failedProof(history: History): number | undefined {
  const { sa } = history;
  const byKey = /PSK|pre-?shared/i.test(sa?.remoteAuthentication?.value ?? '');
  if (
    hasSign(history, 'certificateFailed', 'methodMismatch', 'itemNotFound', 'peerIdCheckFailed')
  ) {
    return undefined;
  }
  const failed = findStep(history, /^(?:R_VERIFY_AUTH|I_PROC_AUTH)$/, 'EV_AUTH_FAIL');
  const before = history.steps.findLast(({ record }) => record < (failed?.record ?? -1));
  if (failed !== undefined && before?.event === 'EV_VERIFY_AUTH' && byKey) return failed.record;
  return byKey ? firstSign(history, 'verificationFailed') : undefined;
}

/** Length of the key here and, when both routers are in the capture, there. */
function keyLengths(history: History): readonly (string | undefined)[] {
  const lengthIn = (one: History | undefined) =>
    one && captured(one, firstSign(one, 'usesKey'), /key len (\d+)/i);
  return [lengthIn(history), lengthIn(history.all[history.sa?.counterpart ?? -1])];
}
