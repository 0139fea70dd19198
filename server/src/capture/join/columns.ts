/**
 * One property of many objects, by number. A number that was never set has what stands for none, and a column that
 * was never set takes no memory.
 */
export interface Column {
  /** A column of its own with the first values. */
  copy(length: number): Column;
  /** Gives memory behind the first values back; with 0, all. */
  trim(length: number): void;
}

type Numbers = Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** An array with the same content, and room for at least so many values; the new ones are `blank`. */
export function grown<Kept extends Numbers>(numbers: Kept, least: number, blank = 0): Kept {
  const size = Math.max(64, least, Math.ceil(numbers.length * 1.4));
  const larger = new (numbers.constructor as new (size: number) => Kept)(size);
  larger.set(numbers);
  if (blank !== 0) larger.fill(blank, numbers.length);
  return larger;
}

/** An array of its own with the first values, and room for so many. */
export function copyWithRoom<Kept extends Numbers>(
  numbers: Kept,
  length: number,
  room: number,
): Kept {
  const copy = new (numbers.constructor as new (size: number) => Kept)(Math.max(length, room));
  copy.set(numbers.subarray(0, length));
  return copy;
}

/** Whole numbers of up to 31 bits, and negative ones. */
export class Integers implements Column {
  constructor(
    private readonly none: number,
    private kept = new Int32Array(0),
  ) {}

  get(row: number): number {
    return this.kept[row] ?? this.none;
  }

  set(row: number, value: number): void {
    if (row >= this.kept.length) this.kept = grown(this.kept, row + 1, this.none);
    this.kept[row] = value;
  }

  /** Sets the value where there is none. */
  setOnce(row: number, value: number): void {
    if (this.get(row) === this.none) this.set(row, value);
  }

  copy(length: number): Integers {
    return new Integers(this.none, this.kept.slice(0, length));
  }

  trim(length: number): void {
    if (length < this.kept.length) this.kept = this.kept.slice(0, length);
  }
}

/** Any numbers; NaN stands for none. */
export class Floats implements Column {
  constructor(private kept = new Float64Array(0)) {}

  get(row: number): number {
    return this.kept[row] ?? Number.NaN;
  }

  set(row: number, value: number): void {
    if (row >= this.kept.length) this.kept = grown(this.kept, row + 1, Number.NaN);
    this.kept[row] = value;
  }

  copy(length: number): Floats {
    return new Floats(this.kept.slice(0, length));
  }

  trim(length: number): void {
    if (length < this.kept.length) this.kept = this.kept.slice(0, length);
  }
}

/** Values out of a few; the first stands for none. */
export class Choices<Value> implements Column {
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

  /** Sets the value where there is none. */
  setOnce(row: number, value: Value): void {
    if ((this.kept[row] ?? 0) === 0) this.set(row, value);
  }

  copy(length: number): Choices<Value> {
    return new Choices(this.values, this.kept.slice(0, length));
  }

  trim(length: number): void {
    if (length < this.kept.length) this.kept = this.kept.slice(0, length);
  }
}

/** What records say: the number of a value, and the record. */
export class FoundNumbers implements Column {
  constructor(
    private readonly values = new Integers(-1),
    private readonly records = new Integers(-1),
  ) {}

  /** -1 for none. */
  value(row: number): number {
    return this.values.get(row);
  }

  record(row: number): number {
    return this.records.get(row);
  }

  set(row: number, value: number, record: number): void {
    this.values.set(row, value);
    this.records.set(row, record);
  }

  copy(length: number): FoundNumbers {
    return new FoundNumbers(this.values.copy(length), this.records.copy(length));
  }

  trim(length: number): void {
    this.values.trim(length);
    this.records.trim(length);
  }
}

const mostObjects = 8192;

/** Values that come again and again, kept once: those with the same key are the same. */
export class Repeated<Value extends object> implements Column {
  /** Values that were given before, known without their key. */
  private readonly objects = new Map<Value, number>();

  constructor(
    private readonly keyOf: (value: Value) => string,
    private readonly numbers = new Integers(-1),
    private readonly values: Value[] = [],
    private readonly keys = new Map<string, number>(),
  ) {}

  get(row: number): Value | undefined {
    return this.values[this.numbers.get(row)];
  }

  set(row: number, value: Value): void {
    this.numbers.set(row, this.objects.get(value) ?? this.numberOf(value));
  }

  private numberOf(value: Value): number {
    const key = this.keyOf(value);
    const number = this.keys.get(key) ?? this.values.push(value) - 1;
    this.keys.set(key, number);
    if (this.objects.size >= mostObjects) this.objects.clear();
    this.objects.set(value, number);
    return number;
  }

  /** Copies share the values that they keep. */
  copy(length: number): Repeated<Value> {
    return new Repeated(this.keyOf, this.numbers.copy(length), this.values, this.keys);
  }

  trim(length: number): void {
    this.numbers.trim(length);
  }
}

/** Lists that most objects lack. */
export class Lists<Item> implements Column {
  constructor(private readonly kept = new Map<number, readonly Item[]>()) {}

  get(row: number): readonly Item[] {
    return this.kept.get(row) ?? [];
  }

  add(row: number, item: Item): void {
    this.kept.set(row, [...this.get(row), item]);
  }

  copy(): Lists<Item> {
    return new Lists(new Map(this.kept));
  }

  trim(length: number): void {
    if (length === 0) this.kept.clear();
  }
}

/** Different numbers, of which most objects have one. */
export class Sets implements Column {
  constructor(
    private readonly first = new Integers(-1),
    private readonly others = new Lists<number>(),
  ) {}

  get(row: number): readonly number[] {
    const first = this.first.get(row);
    return first < 0 ? [] : [first, ...this.others.get(row)];
  }

  add(row: number, number: number): void {
    const first = this.first.get(row);
    if (first < 0) this.first.set(row, number);
    else if (first !== number && !this.others.get(row).includes(number)) {
      this.others.add(row, number);
    }
  }

  copy(length: number): Sets {
    return new Sets(this.first.copy(length), this.others.copy());
  }

  trim(length: number): void {
    this.first.trim(length);
  }
}

/** Lists of their own with the same content. */
export function copyOfLists(lists: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  return new Map([...lists].map(([number, list]) => [number, [...list]]));
}
