import { lineSpan } from '../../text/lines';
import type { Fix } from '../../text/results';
import type { Span } from '../../text/span';
import type { Configuration, Statement } from '../model';
import type { ConfigurationObject } from '../objects/effective';
import { once } from '../once';
import { statementSpan } from '../query';

/** The place of an object: its name, else the line that opens it. */
export function objectSpan({ naming, statements }: ConfigurationObject): Span {
  const [first] = statements;
  return naming.span ?? (first ? statementSpan(first) : { start: 0, end: 0 });
}

/**
 * Tells whether all lines of an object were understood. Where they were not, what seems to be missing may
 * be there.
 */
export function isFullyRead({ statements }: Pick<ConfigurationObject, 'statements'>): boolean {
  return statements.every((statement) => once(statement, isBlockRead));
}

function isBlockRead({ children }: Statement): boolean {
  return children.every(({ reading }) => {
    const first = reading.words[0]?.text.toLowerCase() ?? '';
    return reading.outcome.kind === 'command' || LEAVING.has(first);
  });
}

const LEAVING: ReadonlySet<string> = new Set(['exit', 'end', 'quit', 'ex']);

/** A cure that takes a whole line away. */
export function removeLine(
  { lines }: Configuration,
  statement: Statement,
  safe = false,
): readonly Fix[] {
  const { start } = lineSpan(lines, statement.line);
  const end = lines.starts[statement.line + 1] ?? lineSpan(lines, statement.line).end;
  const change = { place: { span: { start, end } }, text: '' };
  return [{ title: 'Remove this line', changes: [change], safe }];
}

/** A cure that adds a line at the end of an object, indented as its lines are. */
export function addLine(
  { lines }: Configuration,
  { statements }: Pick<ConfigurationObject, 'statements'>,
  text: string,
): readonly Fix[] {
  const block = statements.at(-1);
  if (!block) return [];
  const column = block.children[0]?.reading.words[0]?.start ?? 1;
  const at = lineSpan(lines, block.endLine).end;
  return [
    {
      title: `Add \`${text}\``,
      changes: [
        { place: { span: { start: at, end: at } }, text: `\n${' '.repeat(column)}${text}` },
      ],
      safe: false,
    },
  ];
}
