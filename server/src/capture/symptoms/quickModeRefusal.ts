import type { History } from './history';
import { allSigns, captured, firstSign, hasSign } from './look';

/** The record in which this router refuses quick mode; undefined when quick mode succeeded or was not refused. */
export function refusedQuickMode(history: History): number | undefined {
  const record = firstSign(history, 'phase2Refused', 'offerInvalidated');
  if (record === undefined) return undefined;
  const done = firstSign(history, 'quickModeDone');
  return done !== undefined && done > record ? undefined : record;
}

/**
 * What a record refuses was one offer of several: quick mode is completed behind it, and was not refused as a whole
 * before.
 */
export function quickModeWentOn(history: History, record: number): boolean {
  const behind = (sign: 'quickModeDone' | 'phase2Refused') =>
    allSigns(history, sign).find((other) => other > record) ?? Number.POSITIVE_INFINITY;
  return behind('quickModeDone') < behind('phase2Refused');
}

/** Another offer is looked at behind a record, and what becomes of it is not shown. */
export function isOneOfferOfMany(history: History, record: number): boolean {
  const another = allSigns(history, 'phase2Offer').some((other) => other > record);
  return another && !hasSign(history, 'phase2Refused');
}

/** The number that IOS gives for a refusal: 32 for the traffic, 256 for the transforms (both seen, not documented). */
export function refusalError(history: History): string | undefined {
  return captured(history, refusedQuickMode(history), /proposal\s+with\s+error\s+(\d{1,5})/i);
}

/** The traffic of a request, as IOS prints it: `10.1.0.0/255.255.0.0 to 10.2.0.0/255.255.0.0`. */
export function proxiesText(history: History): string | undefined {
  const { capture, sa } = history;
  const from = capture.records.start[sa?.firstRecord ?? 0] ?? 0;
  const to = capture.records.start[(sa?.lastRecord ?? capture.records.count - 1) + 1] ?? from;
  const text = capture.lines.text.slice(Math.max(from, to - 200_000), to);
  const local = /local_proxy=\s*([\d./:a-f]{7,60})/i.exec(text)?.[1];
  const remote = /remote_proxy=\s*([\d./:a-f]{7,60})/i.exec(text)?.[1];
  if (local !== undefined && remote !== undefined) return `${local} here, ${remote} there`;
  const refused = firstSign(history, 'proxiesRefused');
  const asa = captured(history, refused, /(remote proxy \S+ local proxy \S+)/i);
  return asa;
}
