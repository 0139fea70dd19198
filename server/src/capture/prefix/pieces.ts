import { readStamp } from '../time';
import {
  AMPERSAND,
  BACKSLASH,
  BACKTICK,
  CLOSE,
  COLON,
  DASH,
  DOT,
  GREATER,
  HARD_BLANK,
  HASH,
  isDigit,
  isLetter,
  LESS,
  OPEN,
  QUOTE,
  SPACE,
  STAR,
  TAB,
} from './characters';
import type { Prefix } from './prefix';
import { skipStamp } from './stamps';
import { readTag } from './tags';

/** A cheap look that spares the lines of a dump the reading: white space and a small letter that begins no facility. */
export function isIndentedText(text: string, start: number, limit: number): boolean {
  let at = start;
  while (at < limit && text.charCodeAt(at) === SPACE) at++;
  const code = text.charCodeAt(at);
  return at > start && code >= 97 && code <= 122 && code !== 99 && code !== 109;
}

/** Skips quote marks, bullets, list numbers, tags, control characters, `--More--`. */
export function skipWrapper(text: string, start: number, limit: number): number {
  let at = start;
  for (let rounds = 0; rounds < 12 && at < limit; rounds++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (
      code <= SPACE ||
      code === GREATER ||
      code === BACKSLASH ||
      code === QUOTE ||
      code === BACKTICK ||
      code === 0xa0 ||
      code === 0xfeff
    ) {
      at++;
      rounds--;
    } else if (code === AMPERSAND && text.startsWith(HARD_BLANK, at)) at += HARD_BLANK.length;
    else if (code === LESS && (isLetter(next) || next === 47)) at = skipTag(text, at, limit);
    else if ((code === DASH || code === STAR) && (next === SPACE || next === code)) {
      at = text.startsWith('--More--', at - 1) ? at + 7 : at + 2;
      if (text.startsWith('More-- ', at)) at += 7;
    } else if (isDigit(code)) {
      const after = skipListNumber(text, at);
      if (after === at) break;
      at = after;
    } else break;
  }
  return Math.min(at, limit);
}

function skipTag(text: string, at: number, limit: number): number {
  for (let end = at + 1; end < Math.min(limit, at + 12); end++) {
    if (text.charCodeAt(end) === GREATER) return end + 1;
  }
  return limit;
}

function skipListNumber(text: string, at: number): number {
  let end = at;
  while (end < at + 6 && isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === DOT && text.charCodeAt(end + 1) === SPACE ? end + 2 : at;
}

/** Skips one piece of a prefix; -1 when there is none. Host names count only behind a relay's marks. */
export function skipPiece(
  prefix: Prefix,
  text: string,
  at: number,
  limit: number,
  relayed: boolean,
): number {
  const code = text.charCodeAt(at);
  if (code === SPACE || code === TAB) return at + 1;
  const stamped = skipStamp(prefix, text, at);
  if (stamped >= 0) return stamped;
  if (code === LESS) return skipPriority(text, at);
  if (isDigit(code)) {
    const numbered = skipSequence(text, at, limit);
    if (numbered >= 0) return numbered;
  }
  if (relayed) return skipHost(text, at, limit);
  if (prefix.prompt >= 0) return -1;
  const end = skipPrompt(text, at, limit);
  prefix.prompt = end;
  return end >= 0 ? end : skipTaggedHost(text, at, limit);
}

/** `<189>`, `<189>:`, `<189>: ` */
function skipPriority(text: string, at: number): number {
  let end = at + 1;
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end++;
  if (end === at + 1 || text.charCodeAt(end) !== GREATER) return -1;
  end++;
  return text.charCodeAt(end) === COLON ? end + 1 : end;
}

/** `2328304: ` */
function skipSequence(text: string, at: number, limit: number): number {
  let end = at;
  while (end < Math.min(limit, at + 12) && isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === COLON && text.charCodeAt(end + 1) === SPACE ? end + 2 : -1;
}

function isHostCharacter(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === DASH || code === DOT || code === 95;
}

/** `sw01: `, `192.168.100.2 `, `2a02:cf40::: ` */
function skipHost(text: string, at: number, limit: number): number {
  let end = at;
  while (end < Math.min(limit, at + 64)) {
    const code = text.charCodeAt(end);
    if (!isHostCharacter(code) && code !== COLON) break;
    end++;
  }
  return end > at && text.charCodeAt(end) === SPACE ? end + 1 : -1;
}

/** A host without marks around it counts when a stamp or a facility follows at once. */
function skipTaggedHost(text: string, at: number, limit: number): number {
  const end = skipHost(text, at, limit);
  if (end < 0 || text.charCodeAt(end - 2) !== COLON) return -1;
  return readStamp(text, end) !== undefined || readTag(text, end) !== undefined ? end : -1;
}

/** `Spoke# `, `HQ(config-if)#`, `R1>`: the offset behind it. */
function skipPrompt(text: string, at: number, limit: number): number {
  if (!isLetter(text.charCodeAt(at))) return -1;
  let end = at;
  while (end < Math.min(limit, at + 64)) {
    const code = text.charCodeAt(end);
    if (code === HASH || code === GREATER) {
      return code === GREATER && text.charCodeAt(end - 1) === DASH ? -1 : end + 1;
    }
    if (!isHostCharacter(code) && code !== OPEN && code !== CLOSE && code !== 47) return -1;
    end++;
  }
  return -1;
}
