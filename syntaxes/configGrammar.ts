import { grammar } from '../server/src/config/compiled';
import { type CommandWords, commandWords, type ValueKind } from './commandWords';
import { plainScopes, scopes, suffixed } from './scopes';
import {
  anyOf,
  captures,
  capturing,
  generatedNote,
  type TextMateGrammar,
  type TextMateRule,
} from './textMate';

const scope = suffixed('ios-config', { ...plainScopes, ...scopes });

/**
 * The colours of an IOS configuration before the server has read it, and where there is no server. A line is known by
 * its first word and by whether it is indented; what its other words are follows from the keyword in front of each.
 */
export function configurationGrammar(): TextMateGrammar {
  return {
    information_for_contributors: generatedNote,
    name: 'Cisco IOS Configuration',
    scopeName: 'source.ios-config',
    patterns: [
      { match: '^\\s*!.*$', name: scope.comment },
      { include: '#banner' },
      { include: '#certificate' },
      { include: '#pem' },
      { include: '#innerLine' },
      { include: '#globalLine' },
    ],
    repository: {
      banner,
      certificate,
      pem,
      innerLine: lineRule(`^(?:\\s++|(\\s*+${host}\\([\\w-]{1,40}-[\\w-]{1,40}\\)[#>])\\s*+)`, [
        '#innerCommands',
        '#globalCommands',
      ]),
      globalLine: lineRule(`^(?:(${host}(?:\\(config\\))?[#>])\\s*+)?`, [
        '#globalCommands',
        '#innerCommands',
      ]),
      globalCommands: { patterns: lineRules([...grammar.global.commands]) },
      innerCommands: { patterns: lineRules(innerCommands()) },
      otherCommand,
      value: { patterns: values },
    },
  };
}

const host = '[\\w.-]{1,63}';
/** A word begins, a word ends. */
const begins = '(?<!\\S)';
const ends = '(?!\\S)';

function innerCommands() {
  return Object.entries(grammar).flatMap(([mode, { commands }]) =>
    mode === 'global' ? [] : commands,
  );
}

/** A line behind its indentation or prompt and behind `no` or `default`. */
function lineRule(start: string, commands: readonly string[]): TextMateRule {
  return {
    begin: `${start}(?:(no|default)\\s++)?(?:(\\d{1,10})\\s++)?(?=\\S)`,
    beginCaptures: captures(scope.prompt, scope['keyword.negated'], scope.number),
    end: '$',
    patterns: [
      { match: '\\G!.*$', name: scope.comment },
      ...commands.map((include) => ({ include })),
      { include: '#otherCommand' },
    ],
  };
}

/** A rule for each first word; those whose lines look alike share one. */
function lineRules(commands: Parameters<typeof commandWords>[0]): TextMateRule[] {
  const heads = new Map<string, { words: string[]; patterns: readonly TextMateRule[] }>();
  for (const [head, words] of commandWords(commands)) {
    const patterns = wordRules(words);
    const key = JSON.stringify(patterns);
    const alike = heads.get(key) ?? { words: [], patterns };
    alike.words.push(head);
    heads.set(key, alike);
  }
  return [...heads.values()].map(({ words, patterns }) => ({
    begin: `\\G(?i)(?=${anyOf(words)}${ends})`,
    end: '$',
    patterns,
  }));
}

/** What the words of a line are: what a keyword announces, then what each is by itself. */
function wordRules(words: CommandWords): TextMateRule[] {
  const { algorithms, keywords, paths } = words;
  return [
    ...pathRules(words, paths.definition, `${notAddress}(\\S++)`, scope['name.definition']),
    ...pathRules(words, paths.secretRest, '(\\S.*)$', scope.secret),
    ...pathRules(words, paths.secret, '(\\S++)', scope.secret),
    ...announced(words, 'secret', '(\\S++)', scope.secret),
    ...announced(words, 'rest', '(\\S.*)$', scope.text),
    ...announced(words, 'number', '([\\da-fA-F]++)(?!\\S)', scope.number),
    ...announced(words, 'name', `${notAddress}(\\S++)`, scope.name),
    ...announced(words, 'text', `${notNumber}([^\\s"]\\S*+)`, scope.text),
    { match: '\\G\\S++', name: scope.keyword },
    ...wordRule(algorithms, scope.algorithm),
    ...wordRule(keywords, scope.keyword),
    { include: '#value' },
  ];
}

/** Addresses and numbers in the place of a name or text stay what they are. */
const notAddress = '(?!\\d++\\.\\d++\\.\\d|(?:[\\da-fA-F]{0,4}:){2})';
const notNumber = `${notAddress}(?!\\d++(?!\\S))`;

/** Values that are known by all words in front of them. */
function pathRules(
  { followers }: CommandWords,
  paths: ReadonlyMap<string, string>,
  value: string,
  name: string,
): TextMateRule[] {
  const known = { patterns: [{ include: '#value' }, { match: '\\S++', name: scope.keyword }] };
  const longestFirst = [...paths].sort(([first], [second]) => second.length - first.length);
  return longestFirst.map(([path, keyword]) => {
    const stop = noneOf(followers.get(keyword) ?? []);
    return capturing(`\\G(?i)(${path})\\s+${stop}${value}`, known, name);
  });
}

/** A look ahead: the next word is none of these. In capitals it is a name. */
function noneOf(words: Iterable<string>): string {
  const list = [...words];
  return list.length > 0 ? `(?-i)(?!${anyOf(list)}${ends})` : '';
}

/** Values of a kind behind the keywords that announce them. */
function announced(
  { before, followers }: CommandWords,
  kind: ValueKind,
  value: string,
  name: string,
): TextMateRule[] {
  const keywords = [...before[kind]].filter((word) => isCertain(word, kind, before));
  if (keywords.length === 0) return [];
  const stops = new Set(keywords.flatMap((word) => [...(followers.get(word) ?? [])]));
  const digit = kind === 'secret' ? `(?:\\s+(\\d)${ends})?+` : '()';
  const match = `(?i)${begins}(${anyOf(keywords)})${ends}${digit}\\s+${noneOf(stops)}${value}`;
  return [capturing(match, scope.keyword, scope.keyword, name)];
}

/** The rest of a line is text only where nothing else can follow. */
function isCertain(word: string, kind: ValueKind, before: CommandWords['before']): boolean {
  const others = [before.name, before.text, before.other];
  return kind !== 'rest' || !others.some((words) => words.has(word));
}

function wordRule(words: ReadonlySet<string>, name: string): TextMateRule[] {
  return words.size > 0 ? [{ match: `${begins}${anyOf(words)}${ends}`, name }] : [];
}

const values: readonly TextMateRule[] = [
  { match: `"[^"]{0,300}"`, name: scope.quoted },
  {
    match: `\\{\\{[^{}]{1,60}\\}\\}|<[A-Za-z][^<>]{0,60}>|\\$[\\w({][\\w)}]{0,60}`,
    name: scope.placeholder,
  },
  {
    match: `${begins}\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?${ends}`,
    name: scope.address,
  },
  {
    match: `(?i)${begins}(?=\\S{0,5}:)[\\da-f]{0,4}(?::[\\da-f]{0,4}){2,7}(?:\\.\\d{1,3}){0,3}(?:/\\d{1,3})?${ends}`,
    name: scope.address,
  },
  { match: `(?i)${begins}(?:\\d{1,12}|0x[\\da-f]{1,64})${ends}`, name: scope.number },
];

/** Any other line: its first word is its command, and a secret stays quiet. */
const otherCommand: TextMateRule = {
  begin: '\\G(?=\\S)',
  end: '$',
  patterns: [
    capturing('(?i)\\G(description|remark)\\s+(\\S.*)$', scope.keyword, scope.text),
    capturing(
      `(?i)${begins}(password|secret|key|key-string|community|md5)(?:\\s+(\\d)${ends})?+\\s+(\\S++)`,
      scope.keyword,
      scope.number,
      scope.secret,
    ),
    { match: `\\G[A-Za-z][\\w-]*+${ends}`, name: scope.keyword },
    { include: '#value' },
  ],
};

/** A banner ends with the delimiter that opens it; one that is never closed ends with the next command. */
const banner: TextMateRule = {
  begin: '(?i)^\\s*+(banner)\\s+(?:([a-z][a-z-]{1,20})\\s+)?(\\^C|\\S)',
  beginCaptures: captures(scope.keyword, scope.keyword, scope.opaque),
  end: '(\\3)|^(?=(?:interface|crypto|line|router|ip)\\s|end\\s*$)',
  endCaptures: captures(scope.opaque),
  contentName: scope.text,
};

/** The hexadecimal lines of a certificate or key. */
const certificate: TextMateRule = {
  begin: '(?i)^\\s*+(certificate|key-string)(?=\\s*$|\\s(?!chain))(.*)$',
  beginCaptures: captures(scope.keyword, {
    patterns: [
      { match: '(?i)\\b(?:ca|self-signed|rollover|ra-[a-z]+)(?!\\S)', name: scope.keyword },
      { match: '\\S++', name: scope.number },
    ],
  }),
  while: '^[\\s\\dA-Fa-f]+$',
  contentName: scope.opaque,
};

const pem: TextMateRule = {
  begin: '^\\s*+-----BEGIN ',
  end: '-----END [A-Z ]{1,40}-----|^(?=!)',
  name: scope.opaque,
};
