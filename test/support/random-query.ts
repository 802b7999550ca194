import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  isUnionType,
} from 'graphql';

export interface RandomQuery {
  query: string;
  variables: Record<string, unknown>;
}

/** Useful values, by the name of the argument or input type. */
export type Pools = Record<string, readonly unknown[]>;

const DEEPEST = 5;

/**
 * Any query of some root fields that the schema allows: fields under aliases, with arguments as literals and as
 * variables, in fragments of both kinds, with `@skip` and `@include`. `without` names fields, and arguments, that no
 * query has: `Customer.sessions`, `Customer.history.after`.
 */
export const randomQuery = (
  schema: GraphQLSchema,
  roots: readonly string[],
  pools: Pools,
  without: readonly string[] = [],
) => fc.gen().map((random) => new Writer(schema, pools, random, without).query(roots));

class Writer {
  /** Mostly false, because compiled execution leaves queries with conditions to graphql-js. */
  readonly #hasConditions: boolean;
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: string[] = [];
  #aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pools: Pools,
    private readonly random: GeneratorValue,
    private readonly without: readonly string[],
  ) {
    this.#hasConditions = this.#chance(35);
  }

  query(roots: readonly string[]): RandomQuery {
    const type = this.schema.getQueryType()!;
    const chosen = Array.from({ length: 1 + this.#below(2) }, () => this.#one(roots));
    const fields = chosen.map((name) => this.#field(type, name, 0));
    const head = this.#declared.length > 0 ? `query Q(${this.#declared.join(', ')})` : 'query Q';
    return {
      query: [`${head} { ${fields.join(' ')} }`, ...this.#fragments].join('\n'),
      variables: this.#variables,
    };
  }

  #below = (limit: number): number => this.random(fc.nat, { max: limit - 1 });
  #one = <T>(of: readonly T[]): T => of[this.#below(of.length)]!;
  #chance = (percent: number): boolean => this.#below(100) < percent;

  #selection(type: GraphQLCompositeType, depth: number, isMember = false): string {
    if (isUnionType(type)) {
      const members = type
        .getTypes()
        .map((member) => `... on ${member.name} ${this.#selection(member, depth, true)}`);
      return `{ __typename ${members.join(' ')} }`;
    }
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        !this.without.includes(`${type.name}.${field.name}`) &&
        (depth < DEEPEST || !isCompositeType(getNamedType(field.type))),
    );
    const parts = Array.from({ length: 1 + this.#below(6) }, () => {
      const isBare = fields.length === 0 || this.#chance(8);
      const written = isBare ? '__typename' : this.#field(type, this.#one(fields).name, depth, isMember);
      return this.#wrapped(written, type);
    });
    return `{ ${parts.join(' ')} }`;
  }

  #wrapped(written: string, type: GraphQLCompositeType): string {
    if (this.#chance(75)) return written;
    if (this.#chance(50)) {
      const condition = this.#chance(50) ? `on ${type.name}` : '';
      return `... ${condition} ${this.#condition()} { ${written} }`;
    }
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${written} }`);
    // Twice, once under a condition, as generated clients do.
    return this.#chance(30)
      ? `...${name} ...${name} ${this.#condition()}`
      : `...${name} ${this.#condition()}`;
  }

  #field(type: GraphQLCompositeType, name: string, depth: number, isOfMember = false): string {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`${type.name}.${name}?`);
    const args = field.args
      .filter((argument) => !this.without.includes(`${type.name}.${name}.${argument.name}`))
      .flatMap((argument) => this.#argument(argument));
    // Two selections of one name must differ neither in arguments nor, in members of a union, in their type.
    const needsAlias = args.length > 0 || isOfMember || depth === 0;
    const alias = needsAlias || this.#chance(30) ? `a${this.#aliases++}: ` : '';
    const given = args.length > 0 ? `(${args.join(', ')})` : '';
    return `${alias}${name}${given} ${this.#condition()} ${this.#below_(field.type, depth)}`;
  }

  #below_(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    return isCompositeType(named) ? this.#selection(named, depth + 1) : '';
  }

  #condition(): string {
    if (!this.#hasConditions || this.#chance(80)) return '';
    const directive = this.#one(['skip', 'include']);
    const value = this.#chance(70);
    const condition = directive === 'include' ? value : !value;
    return `@${directive}(if: ${this.#chance(50) ? condition : this.#variable('Boolean!', condition)})`;
  }

  #argument({ name, type, defaultValue }: GraphQLArgument): string[] {
    const isNeeded = isNonNullType(type) && defaultValue === undefined;
    if (!isNeeded && this.#chance(45)) return [];
    const value = this.#value(name, type);
    if (this.#chance(50)) return [`${name}: ${this.#variable(String(type), value)}`];
    return [`${name}: ${literal(value, type)}`];
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${type}`);
    // An absent variable differs from null.
    if (value !== null || this.#chance(50)) this.#variables[name] = value;
    return `$${name}`;
  }

  #value(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(name, type.ofType) ?? this.#value(name, type);
    if (this.#chance(8)) return null;
    if (isListType(type)) {
      return Array.from({ length: this.#below(4) }, () => this.#value(name, type.ofType));
    }
    const pool = this.pools[name] ?? this.pools[type.name];
    if (pool) return this.#one(pool);
    if (isEnumType(type)) return this.#one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || this.#chance(30),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.name, field.type)]));
    }
    if (type.name === 'Boolean') return this.#chance(50);
    throw new Error(`No values for ${name}: ${type.name}.`);
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null || value === undefined) return 'null';
  if (isListType(type))
    return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return value as string;
  if (isInputObjectType(type)) {
    const fields = Object.entries(value as object).map(
      ([name, of]) => `${name}: ${literal(of, type.getFields()[name]!.type)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  if (typeof value === 'object') {
    return `{ ${Object.entries(value)
      .map(([name, of]) => `${name}: ${JSON.stringify(of)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}
