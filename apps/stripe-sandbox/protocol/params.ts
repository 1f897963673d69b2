import { badParameter } from './errors.js'
import type { Raw, RawObject } from './form.js'

export type Field = { required?: boolean } & (
  | { type: 'text'; max: number }
  | { type: 'integer'; min: number }
  | { type: 'flag' }
  | { type: 'choice'; values: readonly string[] }
  | { type: 'metadata' }
  | { type: 'range' }
  | { type: 'shape'; fields: Fields }
  | { type: 'list'; of: Field; max: number }
)
export type Fields = Record<string, Field>

export const text = (max = 5000): Field => ({ type: 'text', max })
export const integer = (min = 0): Field => ({ type: 'integer', min })
export const flag = (): Field => ({ type: 'flag' })
export const choice = (...values: string[]): Field => ({ type: 'choice', values })
export const metadata = (): Field => ({ type: 'metadata' })
export const range = (): Field => ({ type: 'range' })
export const shape = (fields: Fields): Field => ({ type: 'shape', fields })
export const list = (of: Field, max = 100): Field => ({ type: 'list', of, max })
export const required = (field: Field): Field => ({ ...field, required: true })

/** Checks a request's parameters against what the endpoint knows; anything else is refused by name. */
export const checkParams = (raw: RawObject, fields: Fields, at = ''): Record<string, unknown> => {
  const checked: Record<string, unknown> = {}
  for (const key of Object.keys(raw)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    const path = at ? `${at}[${key}]` : key
    if (!field) throw badParameter('parameter_unknown', path, `Received unknown parameter: ${path}`)
    const value = raw[key] as Raw
    // An empty string unsets in v1, a null in v2; on creation both mean "not given".
    checked[key] = value === '' || value === null ? (field.type === 'metadata' ? {} : undefined) : check(value, field, path)
  }
  for (const [key, field] of Object.entries(fields)) {
    if (!field.required || checked[key] !== undefined) continue
    const path = at ? `${at}[${key}]` : key
    throw badParameter('parameter_missing', path, `Missing required param: ${path}.`)
  }
  return checked
}

const check = (value: Raw, field: Field, path: string): unknown => {
  switch (field.type) {
    case 'text':
      return checkText(value, field.max, path)
    case 'integer':
      return checkInteger(value, field.min, path)
    case 'flag':
      if (value === true || value === 'true') return true
      if (value === false || value === 'false') return false
      throw badParameter('parameter_invalid', path, `Invalid boolean: ${String(value)}`)
    case 'choice':
      if (typeof value === 'string' && field.values.includes(value)) return value
      throw badParameter('parameter_invalid', path, `Invalid ${path}: must be one of ${field.values.join(', ')}`)
    case 'metadata':
      return checkMetadata(value, path)
    case 'range':
      return typeof value === 'object' ? checkRange(objectAt(value, path), path) : { eq: checkInteger(value, 0, path) }
    case 'shape':
      return checkParams(objectAt(value, path), field.fields, path)
    case 'list':
      return checkList(value, field, path)
  }
}

const checkText = (value: Raw, max: number, path: string): string => {
  if (typeof value !== 'string') throw badParameter('parameter_invalid', path, `Invalid string: ${path}`)
  if (value.length > max) {
    throw badParameter('parameter_invalid', path, `Invalid string: ${path} must be at most ${max} characters`)
  }
  return value
}

const checkInteger = (value: Raw, min: number, path: string): number => {
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : NaN
  if (!Number.isSafeInteger(number)) {
    throw badParameter('parameter_invalid_integer', path, `Invalid integer: ${String(value)}`)
  }
  if (number < min) {
    throw badParameter('parameter_invalid_integer', path, `This value must be greater than or equal to ${min}.`)
  }
  return number
}

const checkRange = (value: RawObject, path: string): Record<string, unknown> =>
  checkParams(value, { gt: integer(), gte: integer(), lt: integer(), lte: integer() }, path)

const checkList = (value: Raw, field: Extract<Field, { type: 'list' }>, path: string): unknown[] => {
  if (!Array.isArray(value)) throw badParameter('parameter_invalid', path, `Invalid array: ${path}`)
  if (value.length > field.max) throw badParameter('parameter_invalid', path, `At most ${field.max} values: ${path}`)
  return value.map((entry, index) => check(entry, field.of, `${path}[${index}]`))
}

const checkMetadata = (value: Raw, path: string): Record<string, string> => {
  const entries = Object.entries(objectAt(value, path))
  if (entries.length > 50) throw badParameter('parameter_invalid', path, 'Metadata can have up to 50 keys.')
  return Object.fromEntries(
    entries.map(([key, entry]) => {
      if (key.length > 40) throw badParameter('parameter_invalid', path, 'Metadata keys can be up to 40 characters long.')
      return [key, entry === null ? '' : checkText(entry, 500, `${path}[${key}]`)]
    }),
  )
}

const objectAt = (value: Raw, path: string): RawObject => {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value
  throw badParameter('parameter_invalid', path, `Invalid object: ${path}`)
}
