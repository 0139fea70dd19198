// Reports the pure tests in few lines: a dot for each that passes, all about those that fail.

import { inspect } from 'node:util';

const LINE_LENGTH = 100;

/** What `node --test-reporter` calls. */
export default async function* report(events) {
  const failures = [];
  let count = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    yield type === 'test:pass' ? '.' : '✖';
    if (++count % LINE_LENGTH === 0) yield '\n';
    // A test that fails only because of tests in it says nothing itself.
    const { error } = data.details;
    if (type === 'test:fail' && error?.failureType !== 'subtestsFailed') failures.push(data);
  }
  yield '\n';
  for (const { name, file, line, details } of failures) {
    yield `\n✖ ${name} (${file}:${line})\n${inspect(details.error?.cause ?? details.error)}\n`;
  }
}
