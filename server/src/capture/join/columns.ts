/** The values of one property of many objects, by number. */
export interface Column<Value> {
  /** Of a number that was set. */
  get(row: number): Value;
  set(row: number, value: Value): void;
  /** A column of its own with the first values. */
  copy(length: number): Column<Value>;
  /** Gives memory behind the first values back. */
  trim(length: number): void;
}

type Numbers = Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** An array with the same content, and room for at least so many values. */
export function grown<Kept extends Numbers>(numbers: Kept, least: number): Kept {
  const size = Math.max(64, least, Math.ceil(numbers.length * 1.4));
  const larger = new (numbers.constructor as new (size: number) => Kept)(size);
  larger.set(numbers);
  return larger;
}

/** Whole numbers of up to 31 bits, and negative ones. */
export class Integers implements Column<number> {
  constructor(private kept = new Int32Array(0)) {}

  get(row: number): number {
    return this.kept[row] ?? 0;
  }

  set(row: number, value: number): void {
    if (row >= this.kept.length) this.kept = grown(this.kept, row + 1);
    this.kept[row] = value;
  }

  copy(length: number): Integers {
    return new Integers(this.kept.slice(0, length));
  }

  trim(length: number): void {
    this.kept = this.kept.slice(0, length);
  }
}

/** Any numbers; NaN and undefined are the same, and given as `none`. */
export class Floats<None extends number | undefined> implements Column<number | None> {
  constructor(
    private readonly none: None,
    private kept = new Float64Array(0),
  ) {}

  get(row: number): number | None {
    const value = this.kept[row] ?? Number.NaN;
    return Number.isNaN(value) ? this.none : value;
  }

  set(row: number, value: number | None): void {
    if (row >= this.kept.length) this.kept = grown(this.kept, row + 1);
    this.kept[row] = value ?? Number.NaN;
  }

  copy(length: number): Floats<None> {
    return new Floats(this.none, this.kept.slice(0, length));
  }

  trim(length: number): void {
    this.kept = this.kept.slice(0, length);
  }
}

/** Values out of a few. */
export class Choices<Value> implements Column<Value> {
  constructor(
    private readonly values: readonly Value[],
    private kept = new Uint8Array(0),
  ) {}

  get(row: number): Value {
    return this.values[this.kept[row] ?? 0] as Value;
  }

  set(row: number, value: Value): void {
    if (row >= this.kept.length) this.kept = grown(this.kept, row + 1);
    this.kept[row] = this.values.indexOf(value);
  }

  copy(length: number): Choices<Value> {
    return new Choices(this.values, this.kept.slice(0, length));
  }

  trim(length: number): void {
    this.kept = this.kept.slice(0, length);
  }
}

/** Values that come again and again, kept once: those with the same key are the same. */
export class Repeated<Value> implements Column<Value | undefined> {
  constructor(
    private readonly keyOf: (value: Value) => string,
    private readonly numbers = new Integers(),
    private readonly values: Value[] = [],
    private readonly known = new Map<string, number>(),
  ) {}

  get(row: number): Value | undefined {
    return this.values[this.numbers.get(row)];
  }

  set(row: number, value: Value | undefined): void {
    this.numbers.set(row, value === undefined ? -1 : this.numberOf(value));
  }

  private numberOf(value: Value): number {
    const key = this.keyOf(value);
    const number = this.known.get(key) ?? this.values.push(value) - 1;
    this.known.set(key, number);
    return number;
  }

  /** Copies share the values that they keep. */
  copy(length: number): Repeated<Value> {
    return new Repeated(this.keyOf, this.numbers.copy(length), this.values, this.known);
  }

  trim(length: number): void {
    this.numbers.trim(length);
  }
}

/** Texts, most of which are shared or empty. */
export class Texts implements Column<string> {
  constructor(private kept: string[] = []) {}

  get(row: number): string {
    return this.kept[row] ?? '';
  }

  set(row: number, value: string): void {
    this.kept[row] = value;
  }

  copy(length: number): Texts {
    return new Texts(this.kept.slice(0, length));
  }

  trim(length: number): void {
    this.kept = this.kept.slice(0, length);
  }
}

/** Values that never change, and that most objects lack: those have `none`. */
export class Rare<Value> implements Column<Value> {
  constructor(
    private readonly none: Value,
    private readonly kept = new Map<number, Value>(),
  ) {}

  get(row: number): Value {
    return this.kept.get(row) ?? this.none;
  }

  set(row: number, value: Value): void {
    if (value !== this.none) this.kept.set(row, value);
    else if (this.kept.size > 0) this.kept.delete(row);
  }

  copy(): Rare<Value> {
    return new Rare(this.none, new Map(this.kept));
  }

  trim(): void {}
}

const empty: readonly number[] = [];
const none = -1;
const several = -2;

/** Lists that never change, with one whole number for most objects. */
export class ShortLists implements Column<readonly number[]> {
  constructor(
    private readonly first = new Integers(),
    private readonly longer = new Rare(empty),
  ) {}

  get(row: number): readonly number[] {
    const number = this.first.get(row);
    if (number === none) return empty;
    return number === several ? this.longer.get(row) : [number];
  }

  set(row: number, list: readonly number[]): void {
    const single = list.length < 2;
    this.first.set(row, single ? (list[0] ?? none) : several);
    this.longer.set(row, single ? empty : list);
  }

  copy(length: number): ShortLists {
    return new ShortLists(this.first.copy(length), this.longer.copy());
  }

  trim(length: number): void {
    this.first.trim(length);
  }
}

/** Adds to the list of a number. */
export function addToList(lists: Map<number, number[]>, number: number, item: number): void {
  const list = lists.get(number);
  if (list === undefined) lists.set(number, [item]);
  else list.push(item);
}

/** Lists of their own with the same content. */
export function copyOfLists(lists: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  return new Map([...lists].map(([number, list]) => [number, [...list]]));
}
