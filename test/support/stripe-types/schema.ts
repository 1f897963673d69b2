import ts from 'typescript'
import { fileScope, lookUp, type Found, type Scope } from './declarations.js'

/** The part of JSON Schema that the SDK's declarations need. */
export interface Schema {
  $ref?: string
  type?: 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object'
  enum?: (string | number | boolean)[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: false | Schema
  items?: Schema
}

interface Place {
  scope: Scope
  /** What the type parameters stand for. */
  args: Map<string, { node: ts.TypeNode; place: Place }>
}

const definitions = new Map<string, Schema>()
const waiting = new Map<string, () => Schema>()

/** The schema behind a `$ref`; made when it is first asked for. */
export const definition = (ref: string): Schema => {
  const make = waiting.get(ref)
  if (make) {
    waiting.delete(ref)
    definitions.set(ref, make())
  }
  return definitions.get(ref)!
}

export const resolved = (schema: Schema): Schema => (schema.$ref ? resolved(definition(schema.$ref)) : schema)

/** The schema of a type that a file exports. */
export const exported = (path: string, name: string): Schema => {
  const found = lookUp(fileScope(path), [name])
  if (!found) throw new Error(`${path} exports no ${name}`)
  return refTo(found)
}

export const schemaOf = (node: ts.TypeNode, scope: Scope): Schema => convert(node, { scope, args: new Map() })

const refTo = (found: Found): Schema => {
  const $ref = `${found.scope.path}#${found.name}`
  if (!definitions.has($ref) && !waiting.has($ref)) waiting.set($ref, () => declared(found, new Map()))
  return { $ref }
}

const declared = ({ nodes, scope }: Found, args: Place['args']): Schema => {
  const schemas = nodes.map((node) => {
    if (ts.isTypeAliasDeclaration(node)) return convert(node.type, { scope, args })
    if (ts.isInterfaceDeclaration(node)) return interfaceSchema(node, { scope, args })
    throw new Error(`cannot read ${node.getText().slice(0, 80)}`)
  })
  return schemas.length === 1 ? schemas[0]! : schemas.reduce(merged)
}

const interfaceSchema = (node: ts.InterfaceDeclaration, place: Place): Schema => {
  const above = (node.heritageClauses ?? []).flatMap((clause) => clause.types).map((type) => {
    const name = type.expression.getText()
    return resolved(reference(name.split('.'), [...(type.typeArguments ?? [])], place))
  })
  return [...above, members(node.members, place)].reduce(merged)
}

/** Both at once; the later one's fields win. */
const merged = (first: Schema, second: Schema): Schema => ({
  type: 'object',
  properties: { ...first.properties, ...second.properties },
  required: [...(first.required ?? []).filter((name) => !(name in (second.properties ?? {}))), ...(second.required ?? [])],
  additionalProperties: second.additionalProperties || first.additionalProperties || false,
})

const members = (nodes: readonly ts.TypeElement[], place: Place): Schema => {
  const schema: Schema = { type: 'object', properties: {}, required: [], additionalProperties: false }
  for (const node of nodes) {
    if (ts.isIndexSignatureDeclaration(node)) schema.additionalProperties = convert(node.type, place)
    // Methods are the SDK's own additions, no fields of an answer.
    if (!ts.isPropertySignature(node) || !node.type || ts.isFunctionTypeNode(node.type)) continue
    const name = ts.isComputedPropertyName(node.name) ? node.name.getText() : node.name.text
    schema.properties![name] = convert(node.type, place)
    if (!node.questionToken) schema.required!.push(name)
  }
  return schema
}

const keywords: Partial<Record<ts.SyntaxKind, Schema>> = {
  [ts.SyntaxKind.StringKeyword]: { type: 'string' },
  [ts.SyntaxKind.NumberKeyword]: { type: 'number' },
  [ts.SyntaxKind.BooleanKeyword]: { type: 'boolean' },
  [ts.SyntaxKind.BigIntKeyword]: { type: 'string' },
  // `deleted?: void`: a field that is never there.
  [ts.SyntaxKind.VoidKeyword]: { enum: [] },
  [ts.SyntaxKind.UnknownKeyword]: {},
  [ts.SyntaxKind.AnyKeyword]: {},
  [ts.SyntaxKind.ObjectKeyword]: {},
}

const convert = (node: ts.TypeNode, place: Place): Schema => {
  const keyword = keywords[node.kind]
  if (keyword) return keyword
  if (ts.isParenthesizedTypeNode(node)) return convert(node.type, place)
  if (ts.isArrayTypeNode(node)) return { type: 'array', items: convert(node.elementType, place) }
  if (ts.isTypeLiteralNode(node)) return members(node.members, place)
  if (ts.isLiteralTypeNode(node)) return literal(node)
  if (ts.isUnionTypeNode(node)) return union(node.types.map((type) => ({ schema: convert(type, place), open: type.getText() === 'OtherString' })))
  if (ts.isIntersectionTypeNode(node)) return node.types.map((type) => resolved(convert(type, place))).reduce(merged)
  if (ts.isTypeReferenceNode(node)) return reference(node.typeName.getText().split('.'), [...(node.typeArguments ?? [])], place)
  throw new Error(`cannot read the type ${node.getText().slice(0, 80)}`)
}

const literal = ({ literal: value }: ts.LiteralTypeNode): Schema => {
  if (value.kind === ts.SyntaxKind.NullKeyword) return { type: 'null' }
  if (value.kind === ts.SyntaxKind.TrueKeyword) return { enum: [true] }
  if (value.kind === ts.SyntaxKind.FalseKeyword) return { enum: [false] }
  return { enum: [ts.isNumericLiteral(value) ? Number(value.text) : (value as ts.StringLiteral).text] }
}

/** Lists of words are open in the SDK; ours must keep to the words it knows, so the opening is left out. */
const union = (parts: { schema: Schema; open: boolean }[]): Schema => {
  const words = parts.flatMap(({ schema }) => schema.enum ?? [])
  const others = parts.filter(({ schema, open }) => !schema.enum && !(open && words.length)).map(({ schema }) => schema)
  const all = words.length ? [{ enum: words }, ...others] : others
  return all.length === 1 ? all[0]! : { anyOf: all }
}

type Generic = (args: (() => Schema)[], nodes: ts.TypeNode[]) => Schema

const onTheWire: Record<string, Generic> = {
  OtherString: () => ({ type: 'string' }),
  Decimal: () => ({ type: 'string' }),
  Date: () => ({ type: 'string' }),
  StripeContext: () => ({ type: 'string' }),
  Array: ([item]) => ({ type: 'array', items: item!() }),
  Promise: ([result]) => result!(),
  Response: ([result]) => result!(),
  Partial: ([whole]) => ({ ...resolved(whole!()), required: [] }),
  Record: ([, value]) => ({ type: 'object', additionalProperties: value!() }),
  Omit: ([whole], [, names]) => without(resolved(whole!()), [...names!.getText().matchAll(/'(\w+)'/g)].map((match) => match[1]!)),
}

const without = (schema: Schema, names: string[]): Schema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name))),
  required: schema.required?.filter((name) => !names.includes(name)),
})

/** A list's promise stands for its page. */
const pageNames: Record<string, string> = { ApiListPromise: 'ApiList', V2ListPromise: 'V2List' }

const reference = (parts: string[], nodes: ts.TypeNode[], place: Place): Schema => {
  const name = pageNames[parts.join('.')] ?? parts.join('.')
  const own = place.args.get(name)
  if (own) return convert(own.node, own.place)
  const generic = onTheWire[name]
  if (generic) return generic(nodes.map((node) => () => convert(node, place)), nodes)
  const found = lookUp(place.scope, pageNames[parts.join('.')] ? [name] : parts) ?? lookUp(fileScope(libPath(place)), [name])
  if (!found) throw new Error(`${place.scope.path} does not know ${name}`)
  if (nodes.length === 0) return refTo(found)
  const parameters = found.nodes.flatMap((node) => (node as ts.InterfaceDeclaration).typeParameters ?? [])
  return declared(found, new Map(parameters.map((parameter, index) => [parameter.name.text, { node: nodes[index]!, place }])))
}

const libPath = ({ scope }: Place): string => scope.path.replace(/\/esm\/.*$/, '/esm/lib.d.ts')
