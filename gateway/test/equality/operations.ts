/** Random operations that are valid for a schema: arguments, variables, aliases, fragments, conditions, repeated fields. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  Kind,
  parse,
  validate,
} from 'graphql';
import type { DocumentNode, GraphQLCompositeType, GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';
import { LIMITS } from '../../src/limits/limits.ts';
import { measure } from '../../src/limits/measure.ts';
import type { Chance } from './chance.ts';

export interface RandomOperation {
  text: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
}

export function randomOperation(schema: GraphQLSchema, chance: Chance): RandomOperation {
  for (;;) {
    const { text, variables } = compose(schema, chance);
    const document = parse(text);
    if (admitted(document) && validate(schema, document).length === 0) return { text, document, variables };
  }
}

/** Apollo's planner takes an interface apart into its types at every level: five levels of two types keep it busy for minutes. */
const ABSTRACT_DEPTH = 3;

/** What the gateway would let through: fragments that repeat fragments grow beyond it. */
function admitted(document: DocumentNode): boolean {
  const { fields, depth, aliases } = measure(
    document,
    document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION)!,
  );
  return fields <= LIMITS.fields && depth <= LIMITS.depth && aliases <= LIMITS.aliases;
}

function compose(schema: GraphQLSchema, chance: Chance) {
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  const fragments: { name: string; on: string; text: string }[] = [];
  let budget = 4 + chance.below(24);

  const mutation = schema.getMutationType();
  const isMutation = mutation && chance.oneIn(15);
  const root = (isMutation ? mutation : schema.getQueryType())!;
  const body = selection(root, 0);
  const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
  const operation = `${isMutation ? 'mutation' : 'query'} ${chance.oneIn(2) || isMutation || head ? `M${chance.below(9)}` : ''}${head} ${body}`;
  return { text: [operation, ...fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`)].join('\n'), variables };

  function selection(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const count = 1 + chance.below(depth === 0 ? 3 : 5);
    for (let i = 0; i < count; i++) parts.push(part(type, depth));
    if (chance.oneIn(4)) parts.push(`${chance.oneIn(3) ? `t${chance.below(3)}: ` : ''}__typename`);
    return `{ ${parts.filter(Boolean).join(' ') || '__typename'} }`;
  }

  function part(type: GraphQLCompositeType, depth: number): string {
    if (budget <= 0 || depth > 5) return '';
    const fragment = depth > 0 && (isUnionType(type) || chance.oneIn(isAbstractType(type) ? 2 : 7));
    if (fragment) return fragmentOf(type, depth);
    if (isUnionType(type)) return '__typename';
    const fields = Object.values(type.getFields());
    return fieldOf(chance.pick(fields), depth);
  }

  function fragmentOf(type: GraphQLCompositeType, depth: number): string {
    const reusable = fragments.filter(({ on }) => on === type.name);
    if (reusable.length > 0 && chance.oneIn(2)) return `...${chance.pick(reusable).name}${condition()}`;
    if (isObjectType(type) && chance.oneIn(3)) return `...${condition()} ${selection(type, depth + 1)}`;
    const on = narrower(type);
    const text = selection(on, depth + 1);
    // the plain executor loses what stands under a wider type inside an object whose __typename nobody asked for
    const known = isObjectType(type) && on !== type ? '__typename ' : '';
    if (!chance.oneIn(3)) return `${known}... on ${on.name}${condition()} ${text}`;
    const name = `F${fragments.length}`;
    fragments.push({ name, on: on.name, text });
    return `${known}...${name}${condition()}`;
  }

  function narrower(type: GraphQLCompositeType): GraphQLCompositeType {
    if (isAbstractType(type)) return chance.oneIn(6) ? type : chance.pick(schema.getPossibleTypes(type));
    const wider = isInterfaceType(type) || isObjectType(type) ? type.getInterfaces() : [];
    return wider.length > 0 && chance.oneIn(2) ? chance.pick(wider) : type;
  }

  function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): string {
    budget--;
    const alias = chance.oneIn(5)
      ? `${chance.oneIn(4) ? chance.pick(['id', 'nev', 'constructor', field.name]) : `a${chance.below(6)}`}: `
      : '';
    const given = field.args.filter((a) => isRequiredArgument(a) || chance.oneIn(3));
    const args = given.map((a) => `${a.name}: ${argument(a.type)}`);
    const type = getNamedType(field.type);
    const leaf = isAbstractType(type) && depth >= ABSTRACT_DEPTH ? ' { __typename }' : undefined;
    const inner = isCompositeType(type) ? (leaf ?? ` ${selection(type, depth + 1)}`) : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${condition()}${inner}`;
  }

  function condition(): string {
    if (!chance.oneIn(9)) return '';
    const directive = chance.oneIn(2) ? 'include' : 'skip';
    if (chance.oneIn(3)) return ` @${directive}(if: ${chance.oneIn(2)})`;
    return ` @${directive}(if: $${conditionVariable()})`;
  }

  function conditionVariable(): string {
    const known = Object.keys(variables).filter((name) => name.startsWith('ha'));
    if (known.length > 0 && chance.oneIn(2)) return chance.pick(known);
    const name = `ha${definitions.length}`;
    const byDefault = chance.oneIn(3);
    definitions.push(byDefault ? `$${name}: Boolean! = ${chance.oneIn(2)}` : `$${name}: Boolean!`);
    if (!byDefault || chance.oneIn(2)) variables[name] = chance.oneIn(2);
    return name;
  }

  function argument(type: GraphQLInputType): string {
    if (!chance.oneIn(3)) return literal(type, 0);
    const name = `v${definitions.length}`;
    definitions.push(`$${name}: ${String(type)}`);
    if (isNonNullType(type) || !chance.oneIn(4)) variables[name] = JSON.parse(literal(type, 0, true)) as unknown;
    return `$${name}`;
  }

  /** As GraphQL, or as JSON. */
  function literal(type: GraphQLInputType, depth: number, json = false): string {
    if (isNonNullType(type)) return literal(type.ofType, depth, json);
    if (isListType(type))
      return `[${Array.from({ length: chance.below(3) }, () => literal(type.ofType as GraphQLInputType, depth, json)).join(', ')}]`;
    if (isEnumType(type)) return json ? JSON.stringify(chance.pick(type.getValues()).name) : chance.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((f) => isRequiredInputField(f) || (depth < 2 && chance.oneIn(3)));
      const given = type.isOneOf ? [chance.pick(Object.values(type.getFields()))] : fields;
      return `{ ${given.map((f) => `${json ? JSON.stringify(f.name) : f.name}: ${literal(f.type, depth + 1, json)}`).join(', ')} }`;
    }
    if (type.name === 'Int') return String(chance.below(30));
    if (type.name === 'Float') return String(chance.below(100) / 4);
    if (type.name === 'Boolean') return String(chance.oneIn(2));
    return JSON.stringify(`szöveg ${chance.below(9)}`);
  }
}
