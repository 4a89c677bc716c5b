import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

/**
 * JSON Schemas of every stored event, read from the types of `libs/domain`: each exported `EventData<'Name', payload>` of an
 * `*.events.ts` is one. The types stay the only place where a shape is written down.
 */
export function eventSchemas(root) {
  const domain = join(root, 'libs/domain/src');
  const files = readdirSync(domain, { recursive: true })
    .filter((path) => path.endsWith('.events.ts'))
    .map((path) => join(domain, path))
    .sort();
  const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, types: [] };
  const program = ts.createProgram(files, {
    ...options,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
  });
  const checker = program.getTypeChecker();
  return files.flatMap((path) => eventsIn(program.getSourceFile(path), checker, basename(path, '.events.ts')));
}

function eventsIn(source, checker, aggregate) {
  return source.statements.flatMap((statement) => {
    if (!ts.isTypeAliasDeclaration(statement) || !ts.isTypeReferenceNode(statement.type)) return [];
    const { typeName, typeArguments } = statement.type;
    if (typeName.getText() !== 'EventData' || typeArguments === undefined) return [];
    const type = typeArguments[0].literal.text;
    const told = ts
      .getJSDocCommentsAndTags(statement)
      .map((node) => ts.getTextOfJSDocComment(node.comment) ?? '')
      .join(' ');
    const isFact = /^Fact\b/.test(told);
    const payload =
      typeArguments[1] === undefined
        ? {}
        : new Writing(checker).schemaOf(checker.getTypeFromTypeNode(typeArguments[1]));
    return [{ aggregate, type, isFact, told: told.replace(/\s+/g, ' ').trim(), payload }];
  });
}

const instant = { type: 'string', format: 'date-time', title: 'Instant' };

/** One payload. A named type that stands in several places, or within itself, becomes a definition. */
class Writing {
  seen = new Map();
  names = new Map();
  definitions = {};

  constructor(checker) {
    this.checker = checker;
  }

  schemaOf(type) {
    this.of(type);
    this.definitions = {};
    for (const [each, times] of this.seen)
      if (times > 1 && this.nameOf(each) !== undefined) this.names.set(each, this.unusedName(each));
    this.seen = undefined;
    const schema = this.of(type);
    return Object.keys(this.definitions).length === 0 ? schema : { ...schema, $defs: sorted(this.definitions) };
  }

  nameOf({ aliasSymbol, aliasTypeArguments, symbol, flags }) {
    if (aliasTypeArguments !== undefined || !(flags & (ts.TypeFlags.Object | ts.TypeFlags.Union))) return undefined;
    const name = aliasSymbol?.name ?? symbol?.name;
    return name === undefined || name.startsWith('__') || name === 'Array' || name === 'ReadonlyArray'
      ? undefined
      : name;
  }

  unusedName(type) {
    const taken = [...this.names.values()];
    const name = this.nameOf(type);
    return taken.includes(name) ? `${name}${taken.filter((each) => each.startsWith(name)).length + 1}` : name;
  }

  /** The first walk counts, the second one writes. */
  of(type) {
    if (this.seen !== undefined) {
      const times = (this.seen.get(type) ?? 0) + 1;
      this.seen.set(type, times);
      return times > 1 && this.nameOf(type) !== undefined ? {} : this.written(type);
    }
    const name = this.names.get(type);
    if (name === undefined) return this.written(type);
    if (!(name in this.definitions)) {
      this.definitions[name] = {};
      this.definitions[name] = this.written(type);
    }
    return { $ref: `#/$defs/${name}` };
  }

  written(type) {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) return { const: type.value };
    if (flags & ts.TypeFlags.TemplateLiteral) return { type: 'string' };
    if (flags & ts.TypeFlags.String) return { type: 'string' };
    if (flags & ts.TypeFlags.Number) return { type: 'integer' };
    if (type.isUnion()) return this.ofUnion(type.types);
    if (type.isIntersection() && type.types.some((each) => each.flags & ts.TypeFlags.String)) return this.branded(type);
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.of(this.checker.getTypeArguments(type)[0]) };
    if (this.checker.isTupleType(type)) {
      const items = this.checker.getTypeArguments(type).map((each) => this.of(each));
      return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
    }
    if (flags & ts.TypeFlags.Object || type.isIntersection()) return this.ofObject(type);
    throw new Error(`no schema for ${this.checker.typeToString(type)}`);
  }

  branded(type) {
    const title = type.aliasTypeArguments?.[0]?.value ?? type.aliasSymbol?.name ?? 'Text';
    if (title === 'Instant') return instant;
    return title === 'LocalDate' ? { type: 'string', format: 'date', title } : { type: 'string', title };
  }

  ofUnion(types) {
    // Neither can be stored: what is absent is left out.
    const present = types.filter(({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
    if (present.every(({ flags }) => flags & ts.TypeFlags.BooleanLiteral) && present.length === 2)
      return { type: 'boolean' };
    if (
      present.every((each) => each.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) &&
      present.length > 1
    )
      return { enum: present.map(({ value }) => value).sort() };
    const booleans = present.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    const others = present
      .filter((each) => booleans.length !== 2 || !booleans.includes(each))
      .map((each) => this.of(each));
    const all = booleans.length === 2 ? [...others, { type: 'boolean' }] : others;
    return all.length === 1 ? all[0] : { anyOf: all };
  }

  /** A member that may only be absent. */
  isNothing(type) {
    const parts = type.isUnion() ? type.types : [type];
    return parts.every(({ flags }) => flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined));
  }

  ofObject(type) {
    const properties = {};
    const required = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const member = this.checker.getTypeOfSymbol(property);
      if (member.flags & ts.TypeFlags.Never || this.isNothing(member)) continue;
      properties[property.name] = this.of(member);
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const more = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      properties,
      ...(required.length > 0 && { required: required.sort() }),
      additionalProperties: more === undefined || more.flags & ts.TypeFlags.Never ? false : this.of(more),
    };
  }
}

const sorted = (members) => Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The schema of a stored event's own members, as it is committed. */
export function schemaOf({ aggregate, type, isFact, told, payload: { $defs, ...payload } }, version) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${type} ${version}`,
    ...(told !== '' && { description: told }),
    type: 'object',
    properties: { type: { const: type }, schema: { const: version }, occurredAt: instant, payload },
    required: [...(isFact ? ['occurredAt'] : []), 'payload', 'schema', 'type'],
    additionalProperties: false,
    'x-aggregate': aggregate,
    ...($defs && { $defs }),
  };
}
