import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  parse,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Schema coordinates that operations stand on: `Type`, `Type.field`, `Type.field.argument`, `Enum.VALUE`, `Input.field`. */
export function usedCoordinates(schema: GraphQLSchema, texts: string[]): Set<string> {
  const used = new Set<string>();
  for (const text of texts) addUsed(used, schema, text);
  return used;
}

function addUsed(used: Set<string>, schema: GraphQLSchema, text: string): void {
  const info = new TypeInfo(schema);
  const holders = (type: GraphQLNamedType) => [type, ...(isInterfaceType(type) ? schema.getPossibleTypes(type) : [])];
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field({ arguments: args = [] }) {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (!parent || !field) return;
        for (const { name } of holders(parent)) {
          used.add(name).add(`${name}.${field.name}`);
          for (const arg of args) used.add(`${name}.${field.name}.${arg.name.value}`);
        }
        addWhole(used, getNamedType(field.type), false);
      },
      Argument() {
        const type = info.getInputType();
        if (type) used.add(getNamedType(type).name);
      },
      ObjectField({ name }) {
        const parent = info.getParentInputType();
        if (parent) used.add(`${getNamedType(parent).name}.${name.value}`);
      },
      EnumValue({ value }) {
        const type = getNamedType(info.getInputType());
        if (type) used.add(`${type.name}.${value}`);
      },
      VariableDefinition({ type }) {
        const declared = typeFromAST(schema, type as never);
        if (declared) addWhole(used, getNamedType(declared), true);
      },
      FragmentDefinition: ({ typeCondition }) => void used.add(typeCondition.name.value),
      InlineFragment: ({ typeCondition }) => void (typeCondition && used.add(typeCondition.name.value)),
    }),
  );
}

/** What a variable may carry, or a field may answer, is not seen in the text: every value and member counts. */
function addWhole(used: Set<string>, type: GraphQLNamedType, input: boolean): void {
  if (used.has(type.name) && !isEnumType(type) && !isInputObjectType(type)) return;
  used.add(type.name);
  if (isEnumType(type)) for (const { name } of type.getValues()) used.add(`${type.name}.${name}`);
  if (!input || !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    if (used.has(`${type.name}.${field.name}`)) continue;
    used.add(`${type.name}.${field.name}`);
    addWhole(used, getNamedType(field.type), true);
  }
}

/** True when a change at this place reaches an operation; an addition reaches those who use what it was added to. */
export function touches(used: Set<string>, { path, type }: { path?: string; type: string }): boolean {
  if (!path) return true;
  const place = /_ADDED$/.test(type) ? path.split('.').slice(0, -1).join('.') : path;
  return place === '' || used.has(place);
}
