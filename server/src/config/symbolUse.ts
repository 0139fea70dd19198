import type { Span } from '../text/span';
import type { SymbolKind } from './grammar/kinds';
import type { Link, Statement, SymbolUse } from './model';

/** A link of a line, where the line stands now. */
export function linkUse(link: Link, statement: Statement): SymbolUse {
  return new LinkUse(link, statement);
}

class LinkUse implements SymbolUse {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly key: string;
  readonly statement: Statement;
  private readonly start: number;
  private readonly end: number;

  constructor({ kind, name, key, start, end }: Link, statement: Statement) {
    this.kind = kind;
    this.name = name;
    this.key = key;
    this.statement = statement;
    this.start = start;
    this.end = end;
  }

  get span(): Span {
    const { offset } = this.statement;
    return { start: offset + this.start, end: offset + this.end };
  }
}
