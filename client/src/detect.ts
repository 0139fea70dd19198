/** Placeholder until the wings bring their own detection. */
export function detectLanguage(text: string): 'ios-config' | 'ios-debug' | undefined {
  if (/^.{0,80}\b(IKEv2|ISAKMP|IPSEC|CRYPTO_SS|IKEv2-\w+)\b.{0,20}:/m.test(text))
    return 'ios-debug';
  if (/^crypto (ikev2|isakmp|ipsec|map|pki) /m.test(text)) return 'ios-config';
  return undefined;
}
