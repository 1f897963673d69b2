import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'

export const sdkFolder = resolve('node_modules/stripe/esm')

/** A file or a namespace of the SDK's declarations: what its names stand for. */
export interface Scope {
  path: string
  parent?: Scope
  names: Map<string, ts.Declaration[]>
  imports: Map<string, { path: string; name: string }>
  /** `import X = Y.Z` and `export { X }` of a name from outside. */
  aliases: Map<string, string[]>
  spaces: Map<string, Scope>
}

/** The declarations of one type, with the scope they stand in. */
export interface Found {
  name: string
  nodes: ts.Declaration[]
  scope: Scope
}

const files = new Map<string, Scope>()

/** Reads one declaration file, once. */
export const fileScope = (path: string): Scope => {
  const known = files.get(path)
  if (known) return known
  const scope: Scope = { path, names: new Map(), imports: new Map(), aliases: new Map(), spaces: new Map() }
  files.set(path, scope)
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true)
  for (const statement of source.statements) enter(scope, statement)
  return scope
}

const enter = (scope: Scope, statement: ts.Statement): void => {
  if (ts.isImportDeclaration(statement)) return noteNames(scope, statement.importClause?.namedBindings, statement.moduleSpecifier)
  if (ts.isExportDeclaration(statement)) return noteNames(scope, statement.exportClause, statement.moduleSpecifier)
  if (ts.isImportEqualsDeclaration(statement)) return void scope.aliases.set(statement.name.text, statement.moduleReference.getText().split('.'))
  if (!isNamed(statement)) return
  const name = statement.name!.text
  scope.names.set(name, [...(scope.names.get(name) ?? []), statement])
}

type Named = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration | ts.ModuleDeclaration
const isNamed = (node: ts.Node): node is Named =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node) || ts.isModuleDeclaration(node)

/** `import * as X`: the file itself is meant. */
const WHOLE = '*'

type Bindings = ts.NamedImportBindings | ts.NamedExportBindings | undefined

const noteNames = (scope: Scope, bindings: Bindings, from: ts.Expression | undefined): void => {
  if (!from && bindings && ts.isNamedExports(bindings)) {
    for (const { name, propertyName } of bindings.elements) scope.aliases.set(name.text, [(propertyName ?? name).text])
  }
  if (!bindings || !from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return
  const path = join(dirname(scope.path), from.text.replace(/\.js$/, '.d.ts'))
  if (ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return void scope.imports.set(bindings.name.text, { path, name: WHOLE })
  for (const { name, propertyName } of bindings.elements) scope.imports.set(name.text, { path, name: (propertyName ?? name).text })
}

/** The inside of a namespace; its parts may be written in several places of the file. */
const spaceOf = (scope: Scope, name: string): Scope | undefined => {
  const parts = (scope.names.get(name) ?? []).filter(ts.isModuleDeclaration)
  if (parts.length === 0) return undefined
  const known = scope.spaces.get(name)
  if (known) return known
  const space: Scope = { path: `${scope.path}#${name}`, parent: scope, names: new Map(), imports: new Map(), aliases: new Map(), spaces: new Map() }
  scope.spaces.set(name, space)
  for (const { body } of parts) {
    if (body && ts.isModuleBlock(body)) for (const statement of body.statements) enter(space, statement)
    else if (body && ts.isModuleDeclaration(body)) enter(space, body)
  }
  return space
}

/** What a name (`Dispute.Evidence.Appeal`) stands for here, looking outwards as the compiler does. */
export const lookUp = (scope: Scope, parts: string[]): Found | undefined => {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const found = lookUpIn(at, parts)
    if (found) return found
  }
  return undefined
}

const lookUpIn = (scope: Scope, parts: string[]): Found | undefined => {
  const [first = '', ...rest] = parts
  const imported = scope.imports.get(first)
  if (imported) return lookUp(fileScope(imported.path), imported.name === WHOLE ? rest : [imported.name, ...rest])
  const alias = scope.aliases.get(first)
  if (alias && scope.parent) return lookUp(scope.parent, [...alias, ...rest])
  if (rest.length) {
    const space = spaceOf(scope, first)
    return space && lookUpIn(space, rest)
  }
  const nodes = (scope.names.get(first) ?? []).filter((node) => !ts.isModuleDeclaration(node))
  return nodes.length ? { name: first, nodes, scope } : undefined
}
