import type { TransformType } from '../payloads';
import type { History } from './history';

/** How a transform of IKE, as a list prints it, is typed in a proposal of IOS or a policy of an ASA. */
export function ikeSpelling(
  type: TransformType,
  name: string,
  device: History['device'],
): string | undefined {
  if (type === 'D-H') {
    const group = /Group (\d+)/i.exec(name)?.[1];
    return group && `group ${group}`;
  }
  if (type === 'ENCR') {
    const cipher = cipherSpelling(name, device);
    return cipher && `encryption ${cipher}`;
  }
  if (type === 'ESN') return undefined;
  const hash = hashSpelling(name, device === 'asa' ? 'sha' : 'sha1');
  return hash && `${type === 'PRF' ? 'prf' : 'integrity'} ${hash}`;
}

function cipherSpelling(name: string, device: History['device']): string | undefined {
  const lower = name.toLowerCase();
  if (/^(?:3des|des|null)$/.test(lower)) return lower;
  const aes = /^aes-(cbc|gcm)-(128|192|256)/.exec(lower);
  if (!aes) return undefined;
  if (device === 'ios') return `aes-${aes[1]}-${aes[2]}`;
  const bits = aes[2] === '128' && aes[1] === 'cbc' ? '' : `-${aes[2]}`;
  return aes[1] === 'gcm' ? `aes-gcm${bits === '' ? '' : bits}` : `aes${bits}`;
}

function hashSpelling(name: string, sha1: string): string | undefined {
  const lower = name.toLowerCase();
  if (/^(?:sha1|sha96|sha)$/.test(lower)) return sha1;
  if (/^md5(?:96)?$/.test(lower)) return 'md5';
  return /^sha(?:256|384|512)$/.test(lower) ? lower : undefined;
}

const espWords: Readonly<Record<string, readonly [ios: string, asa: string]>> = {
  '3DES': ['esp-3des', 'encryption 3des'],
  DES: ['esp-des', 'encryption des'],
  NULL: ['esp-null', 'encryption null'],
  'AES-CBC-128': ['esp-aes', 'encryption aes'],
  'AES-CBC-192': ['esp-aes 192', 'encryption aes-192'],
  'AES-CBC-256': ['esp-aes 256', 'encryption aes-256'],
  'AES-GCM-128': ['esp-gcm', 'encryption aes-gcm'],
  'AES-GCM-192': ['esp-gcm 192', 'encryption aes-gcm-192'],
  'AES-GCM-256': ['esp-gcm 256', 'encryption aes-gcm-256'],
  MD596: ['esp-md5-hmac', 'integrity md5'],
  SHA96: ['esp-sha-hmac', 'integrity sha-1'],
  SHA256: ['esp-sha256-hmac', 'integrity sha-256'],
  SHA384: ['esp-sha384-hmac', 'integrity sha-384'],
  SHA512: ['esp-sha512-hmac', 'integrity sha-512'],
};

/** How a transform of ESP is typed in a transform set of IOS or an IPsec proposal of an ASA. */
export function espSpelling(name: string, device: History['device']): string | undefined {
  const words = espWords[name.toUpperCase()];
  if (words === undefined) return undefined;
  return device === 'asa' ? `protocol esp ${words[1]}` : words[0];
}
