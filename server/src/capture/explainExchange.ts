import type { Explanation } from '../text/results';
import type { Named } from './knowledge';
import type { ExchangeKnowledge, ExchangeStep } from './vocabulary/schema';

/** What an exchange is for and which payloads its messages carry. */
export function explainKnownExchange({ name, entry }: Named<ExchangeKnowledge>): Explanation {
  const { title, steps, summary, next, whenStuck, configuration, commands } = entry;
  return {
    name: title,
    facts: [`${steps.length} messages`, ...(title === name ? [] : ['IKEv1'])],
    summary: `${summary} ${payloadText(steps)}`,
    ...(next !== undefined && { next }),
    ...(whenStuck !== undefined && { whenStuck }),
    ...(configuration !== undefined && { configuration }),
    ...(commands !== undefined && { commands }),
    ...(entry.references !== undefined && { references: entry.references }),
    ...(entry.evidence !== undefined && { evidence: entry.evidence }),
  };
}

function payloadText(steps: readonly ExchangeStep[]): string {
  const [first, second] = steps;
  if (first === undefined || second === undefined || steps.length > 2) return '';
  return `Request \`${wanted(first)}\`, response \`${wanted(second)}\`.`;
}

/** The payloads that are always there. */
function wanted({ payloads }: ExchangeStep): string {
  const needed = payloads.filter((payload) => !payload.startsWith('['));
  return (needed.length > 0 ? needed : payloads).join(' ');
}
