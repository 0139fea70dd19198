import type { Explanation, Hover } from '../text/results';
import { touches } from '../text/span';
import { explainAddress } from './explainAssociation';
import { findPartKind } from './knowledge';
import { RecordFlag } from './model';
import type { Spot } from './spot';
import type { MatchedPart, TemplateMatch, Templates } from './templates';
import { matchTemplates } from './templates';

/** A message at a spot: what its format says and where its body begins. */
interface SpottedMessage {
  readonly match: TemplateMatch;
  /** Offset of the body in the document. */
  readonly start: number;
  /** The body's first line. */
  readonly line: string;
}

/** The part of a message under the cursor: a name, an address, a number that its format explains. */
export function explainMessagePart(templates: Templates, spot: Spot): Hover | undefined {
  const found = messagePartAt(templates, spot);
  const explanation = found && explainPart(found.part, found.message.match, spot);
  return explanation && { span: found.span, explanation };
}

/** The part of a message that an offset touches, with its span in the document; not an empty one. */
export function messagePartAt(templates: Templates, spot: Spot) {
  const message = messageAt(templates, spot);
  if (!message) return undefined;
  for (const part of message.match.parts) {
    const span = { start: message.start + part.span.start, end: message.start + part.span.end };
    if (part.value !== '' && touches(span, spot.offset)) return { part, span, message };
  }
  return undefined;
}

/** The message under the cursor. */
export function explainMessage(templates: Templates, spot: Spot): Hover | undefined {
  const message = messageAt(templates, spot);
  if (!message) return undefined;
  const { match, start, line } = message;
  const { severity, summary, parts = {} } = match.format;
  const described = match.parts.flatMap(({ name, value }) => {
    const meaning = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const told = meaning === undefined || value === '' || findPartKind(name) !== undefined;
    return told ? [] : [`\`${value.replace(/,$/, '')}\`: ${lowerFirst(meaning)}`];
  });
  const shown = described.slice(0, 3).filter((_, index, all) => index === 0 || isShort(all, index));
  const here = [...shown, attributionText(spot)].filter((text) => text !== '');
  const explanation: Explanation = {
    ...knowledgeOf(match),
    name: line.length > 90 ? `${line.slice(0, 89)}…` : line,
    facts: severity === 'error' || severity === 'warning' ? [severity] : [],
    summary,
    ...(here.length > 0 && { here: sentence(here.join('; ')) }),
  };
  return { span: { start, end: start + line.length }, explanation };
}

/** The parts up to this one fit into a row and a half, which leaves room for sources. */
function isShort(texts: readonly string[], index: number): boolean {
  return texts.slice(0, index + 1).join('; ').length <= 130;
}

function explainPart(part: MatchedPart, match: TemplateMatch, spot: Spot): Explanation | undefined {
  const { parts = {}, summary } = match.format;
  const kind = explainKind(part);
  if (kind) return { ...kind, here: summary };
  const meaning = Object.hasOwn(parts, part.name) ? parts[part.name] : undefined;
  const isAddress = part.type === 'ip' || part.type === 'endpoint';
  const known = isAddress ? explainAddress(part.value.replace(/[:/]\d+$/, ''), spot) : undefined;
  if (!meaning) return known;
  return { here: summary, ...known, name: part.value, summary: sentence(meaning) };
}

function explainKind({ name, value }: MatchedPart): Explanation | undefined {
  const kind = findPartKind(name);
  if (!kind) return undefined;
  const { title, summary, configuration, commands, references } = kind.entry;
  const isDefault = value === 'default' && (name === 'proposal' || name === 'policy');
  return {
    name: value,
    facts: [title],
    summary: isDefault
      ? `The built-in ${title}: no ${title} of your own applies to this peer.`
      : summary,
    ...(configuration && { configuration }),
    ...(commands && { commands }),
    ...(references && { references }),
  };
}

function messageAt(templates: Templates, spot: Spot): SpottedMessage | undefined {
  const { records } = spot.capture;
  const head = records.start[spot.record] ?? 0;
  const bodyStart = head + (records.body[spot.record] ?? 0);
  if (head < spot.start) return undefined;
  const body = spot.text.slice(bodyStart - spot.start);
  const isEmpty = firstLine(body) === '';
  if (isEmpty && !records.facility[spot.record]) return undefined;
  // A message without text is explained on its time stamp, facility and id.
  const start = isEmpty ? head : bodyStart;
  const line = isEmpty ? firstLine(spot.text.slice(head - spot.start)) : firstLine(body);
  if (spot.offset < start || spot.offset > start + line.length) return undefined;
  const match = matchTemplates(templates, body);
  return match && { match, start, line };
}

function firstLine(text: string): string {
  return (text.split(/[\r\n]/, 1)[0] ?? '').trimEnd();
}

function knowledgeOf({ format }: TemplateMatch): Omit<Explanation, 'name' | 'summary'> {
  const { next, whenStuck, configuration, commands, references, evidence, severity } = format;
  // A message of a failure stops nothing: it tells what has stopped.
  const stuck = severity === 'normal' ? 'whenStuck' : 'check';
  return {
    ...(next !== undefined && { next }),
    ...(whenStuck !== undefined && { [stuck]: whenStuck }),
    ...(configuration !== undefined && { configuration }),
    ...(commands !== undefined && { commands }),
    ...(references !== undefined && { references }),
    ...(evidence !== undefined && { evidence }),
  };
}

function attributionText({ capture, record, sa }: Spot): string {
  const { flags, slot } = capture.records;
  if (((flags[record] ?? 0) & RecordFlag.inferred) === 0) return '';
  const peer = capture.associations.get(sa)?.remote?.address;
  const whose = peer ? `the SA with ${peer}` : 'the SA around it';
  const why = slot[record] === 0 ? 'no id in this line' : 'the id fits several SAs';
  return `${why}, counted to ${whose} (inferred)`;
}

function lowerFirst(text: string): string {
  const plain = text.replace(/\.$/, '');
  // Abbreviations such as SPI keep their capitals.
  return /^[A-Z][a-z]/.test(plain) ? `${plain.charAt(0).toLowerCase()}${plain.slice(1)}` : plain;
}

function sentence(text: string): string {
  const whole = /[.?]$/.test(text) ? text : `${text}.`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`;
}
