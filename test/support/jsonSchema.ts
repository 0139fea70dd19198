/** A JSON Schema, as far as ours use the language. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** What a value does against a schema; empty when it keeps to it. */
export function schemaFaults(value: unknown, schema: Schema, root = schema, at = '$'): string[] {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? schemaFaults(value, target, root, at) : [`${at}: no ${schema.$ref}`];
  }
  if (schema.anyOf) {
    const fits = schema.anyOf.some((one) => schemaFaults(value, one, root, at).length === 0);
    return fits ? [] : [`${at}: none of the alternatives`];
  }
  return [
    ...plainFaults(value, schema, at),
    ...(Array.isArray(value) ? itemFaults(value, schema, root, at) : []),
    ...(isRecord(value) ? propertyFaults(value, schema, root, at) : []),
  ];
}

function plainFaults(value: unknown, schema: Schema, at: string): string[] {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const ofType = types.length === 0 || types.some((type) => isOfType(value, type));
  return [
    ...(ofType ? [] : [`${at}: ${JSON.stringify(value)} is not ${types.join(' or ')}`]),
    ...('const' in schema && schema.const !== value ? [`${at}: not ${schema.const}`] : []),
    ...(schema.enum && !schema.enum.includes(value) ? [`${at}: ${value} is not known`] : []),
    ...(typeof value === 'number' && value < (schema.minimum ?? value)
      ? [`${at}: ${value} is below ${schema.minimum}`]
      : []),
  ];
}

function itemFaults(value: readonly unknown[], { items }: Schema, root: Schema, at: string) {
  return items
    ? value.flatMap((item, index) => schemaFaults(item, items, root, `${at}[${index}]`))
    : [];
}

function propertyFaults(
  value: Readonly<Record<string, unknown>>,
  { required = [], properties = {}, additionalProperties = true }: Schema,
  root: Schema,
  at: string,
): string[] {
  const missing = required.filter((name) => !(name in value));
  const inside = Object.entries(value).flatMap(([name, own]) => {
    const schema = properties[name] ?? additionalProperties;
    if (schema === false) return [`${at}: ${name} is not in the schema`];
    return schema === true ? [] : schemaFaults(own, schema, root, `${at}.${name}`);
  });
  return [...missing.map((name) => `${at}: ${name} is missing`), ...inside];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
