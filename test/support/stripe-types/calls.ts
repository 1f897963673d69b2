import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { fileScope, sdkFolder } from './declarations.js'
import { schemaOf, type Schema } from './schema.js'

/** One call of the SDK, as its sources say: where it goes, what it takes, what it gives. */
export interface Call {
  method: string
  /** `{}` stands for an id. */
  path: string
  name: string
  params: Schema | undefined
  answer: Schema
}

interface Source {
  method: string
  path: string
  file: string
  className: string
  name: string
}

const requestIn = /_makeRequest\('([A-Z]+)', (?:'([^']+)'|`([^`]+)`)/

const callsIn = (file: string): Source[] => {
  const found: Source[] = []
  let className = ''
  let name = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    className = /^export class (\w+)/.exec(line)?.[1] ?? className
    name = /^ {4}(\w+)\([^)]*\) \{$/.exec(line)?.[1] ?? name
    const request = requestIn.exec(line)
    if (!request) continue
    const path = (request[2] ?? request[3] ?? '').replace(/\$\{encodeURIComponent\(\w+\)\}/g, '{}')
    found.push({ method: request[1]!, path, file: file.replace(/\.js$/, '.d.ts'), className, name })
  }
  return found
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : entry.name.endsWith('.js') ? [join(folder, entry.name)] : [],
  )

let sources: Map<string, Source[]> | undefined
/** Calls of one method whose paths have so many parts. */
const shapeOf = (method: string, path: string): string => `${method} ${path.split('/').length}`
const sourcesByShape = (): Map<string, Source[]> => {
  const found = new Map<string, Source[]>()
  for (const source of filesUnder(join(sdkFolder, 'resources')).flatMap(callsIn)) {
    const shape = shapeOf(source.method, source.path)
    found.set(shape, [...(found.get(shape) ?? []), source])
  }
  return found
}
const calls = new Map<Source, Call>()

/** The SDK's call that makes this request; undefined when it has none. */
export const callOf = (method: string, path: string): Call | undefined => {
  sources ??= sourcesByShape()
  const given = path.split('/')
  const fits = (sources.get(shapeOf(method, path)) ?? []).filter((source) => matches(source.path.split('/'), given))
  // A fixed word is meant before an id is.
  const [source] = fits.sort((one, other) => one.path.split('{}').length - other.path.split('{}').length)
  if (!source) return undefined
  const known = calls.get(source) ?? read(source)
  calls.set(source, known)
  return known
}

const matches = (wanted: string[], given: string[]): boolean =>
  wanted.length === given.length && wanted.every((part, index) => part === '{}' || part === given[index])

const read = ({ file, className, name, method, path }: Source): Call => {
  const scope = fileScope(file)
  const [node] = (scope.names.get(className) ?? []).filter(ts.isClassDeclaration)
  const signature = node?.members.filter(ts.isMethodDeclaration).findLast((member) => member.name.getText() === name)
  if (!signature?.type) throw new Error(`${file} declares no ${className}.${name}`)
  const params = signature.parameters.find((parameter) => parameter.name.getText() === 'params')
  return { method, path, name: `${className}.${name}`, params: params?.type && schemaOf(params.type, scope), answer: schemaOf(signature.type, scope) }
}
