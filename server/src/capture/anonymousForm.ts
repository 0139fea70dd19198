/**
 * What a line looks like without what it says about anybody: numbers, addresses, names, identities and keys become
 * `<number>`, `<address>`, `<name>`, `<hex>`, `<removed>`. A word stays when it is one of `known` (in lower case),
 * a plain word that no cue says to be a name, or an identifier of IOS itself.
 */
export function anonymousForm(line: string, known: ReadonlySet<string>): string {
  const text = line
    .slice(0, longestLine)
    .replace(quoted, '$1<name>')
    .replace(secret, '$1 <removed>');
  let cue = false;
  return text
    .split(/(\s+)/)
    .map((word, index) => {
      if (index % 2 === 1 || word === '') return word;
      const form = formOfToken(word, known, cue);
      cue = nameCue.test(word);
      return form;
    })
    .join('')
    .trim();
}

const longestLine = 300;

/** All that follows may be a key. */
const secret =
  /\b(pre-?shared[- _]?key|psk|pass(?:word|phrase)?|secret|key(?:-?string)?|community)\b(?=[\s:=]).*/i;
const quoted = /(^|[\s(=:[,])(?:'[^']*'|"[^"]*"|<[^<>]*>)/g;
const nameCue =
  /^\W*(?:profile|keyring|proposal|policy|peer|identity|id|name|user(?:name)?|group|trustpoint|map|interface|host(?:name)?|i?f?vrf|domain|fqdn|email|dn|subject|issuer|cn|ou|label|template|client|server|acl|list|pool|context)(?:-name)?\W*$/i;
/** Names of IOS's own functions and constants. */
const identifier = /^(?:ikev?[12]?|isakmp|ipsec|crypto|kmi|pki|esp|ev|sm|fsm|auth|sa)_[a-z_0-9]+$/i;

/** One word with the punctuation around it; `a=b` and `a:b` in parts. */
function formOfToken(token: string, known: ReadonlySet<string>, cue: boolean): string {
  const [, before = '', word = '', after = ''] = /^([^\w<]*)(.*?)([^\w>]*)$/.exec(token) ?? [];
  if (word === '' || /^<\w+>$/.test(word)) return token;
  const assigned = /^([A-Za-z][\w-]{0,30})([=(])(.+)$/.exec(word);
  if (assigned) {
    const [, name = '', sign = '', value = ''] = assigned;
    const isName = nameCue.test(name);
    const form = formOfToken(value, known, isName);
    return `${before}${formOfWord(name, known, false)}${sign}${form}${after}`;
  }
  return `${before}${formOfWord(word, known, cue)}${after}`;
}

function formOfWord(word: string, known: ReadonlySet<string>, cue: boolean): string {
  if (/^\d+$/.test(word)) return '<number>';
  if (isAddress(word)) return '<address>';
  if (known.has(word.toLowerCase())) return word;
  if (/^(?:0x)?(?=[0-9a-f]*\d)[0-9a-f]{4,}$/i.test(word) || /^0x[0-9a-f]+$/i.test(word)) {
    return '<hex>';
  }
  if (cue) return '<name>';
  if (identifier.test(word)) return word;
  return /^(?:[A-Za-z]?[a-z']*|[A-Z]{2,3})$/.test(word) ? word : '<name>';
}

function isAddress(word: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)*$/.test(word)) return true;
  return /^[0-9a-f:./[\]]+$/i.test(word) && word.split(':').length > 2;
}
