import { isRefusal, type Refusal } from '@rolecall/kernel'

/* eslint-disable @typescript-eslint/no-explicit-any */
type RefusalClass = abstract new (...args: any[]) => any
const refusalClasses = new Map<string, RefusalClass>()
/** Lets a kept refusal become one of its class again. Class names are unique in the schema. */
export const rememberRefusal = (refusal: RefusalClass): void => void refusalClasses.set(refusal.name, refusal)

const DATE = '$date'
const BIGINT = '$bigint'
const REFUSAL = '$refusal'

/** Marks what JSON has no word for. */
const packed = (value: unknown): unknown => {
  if (typeof value === 'bigint') return { [BIGINT]: value.toString() }
  if (value instanceof Date) return { [DATE]: value.toISOString() }
  if (Array.isArray(value)) return value.map(packed)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, packed(inner)]))
  return isRefusal(value) ? { ...fields, [REFUSAL]: value.constructor.name } : fields
}
const unpacked = (value: any): unknown => {
  if (Array.isArray(value)) return value.map(unpacked)
  if (value === null || typeof value !== 'object') return value
  if (BIGINT in value) return BigInt(value[BIGINT])
  if (DATE in value) return new Date(value[DATE])
  const { [REFUSAL]: name, ...rest } = value
  const fields = Object.fromEntries(Object.entries(rest).map(([field, inner]) => [field, unpacked(inner)]))
  return name === undefined ? fields : revived(name, fields)
}
const revived = (name: string, fields: object): Refusal => {
  const refusal = refusalClasses.get(name)
  if (!refusal) throw new Error(`no refusal is called ${name}`)
  return Object.assign(Object.create(refusal.prototype) as Refusal, fields)
}

/** The answer of an action as JSON text, and back; dates, bigints and refusals keep their kind. */
export const answerToJson = (answer: unknown): string => JSON.stringify(packed(answer) ?? null)
export const answerFromJson = (stored: unknown): unknown => unpacked(stored)
