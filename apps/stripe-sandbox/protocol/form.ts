import { badParameter } from './errors.js'

export type Raw = string | number | boolean | null | RawObject | Raw[]
export interface RawObject {
  [key: string]: Raw
}

const MAX_DEPTH = 10

/** Decodes `a[b][0]=x` pairs (a form body or a query string) into nested values. */
export const decodePairs = (encoded: string): RawObject => {
  const root: RawObject = Object.create(null)
  for (const [key, value] of new URLSearchParams(encoded)) place(root, segmentsOf(key), value)
  return listify(root) as RawObject
}

const segmentsOf = (key: string): string[] => {
  const head = key.indexOf('[')
  if (head < 0) return [key]
  const inner = [...key.slice(head).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '')
  if (head === 0 || inner.length > MAX_DEPTH) throw badParameter('parameter_invalid', key, `Invalid parameter: ${key}`)
  return [key.slice(0, head), ...inner]
}

const place = (root: RawObject, segments: string[], value: string): void => {
  let node = root
  segments.forEach((segment, index) => {
    const name = segment === '' ? String(Object.keys(node).length) : segment
    if (index === segments.length - 1) {
      node[name] = value
      return
    }
    const next = node[name]
    if (next === undefined || typeof next !== 'object') node[name] = Object.create(null) as RawObject
    node = node[name] as RawObject
  })
}

/** `{0: a, 1: b}` is how a list arrives. */
const listify = (value: Raw): Raw => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const keys = Object.keys(value)
  for (const key of keys) value[key] = listify(value[key]!)
  return keys.length > 0 && keys.every((key, index) => key === String(index)) ? keys.map((key) => value[key]!) : value
}

export const decodeJson = (text: string): RawObject => {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as RawObject
  } catch {
    // The one answer below serves both a body that does not parse and one that is no object.
  }
  throw badParameter('invalid_json', '', 'The request body is not a JSON object.')
}
