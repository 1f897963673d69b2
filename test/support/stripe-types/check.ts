import { resolved, type Schema } from './schema.js'

interface Where {
  at: string
  /** Form parameters: numbers and flags come as words, "nothing" as an empty one. */
  form: boolean
}

/** What is wrong with a value, each with its place; nothing when it fits. */
export const faultsIn = (schema: Schema, value: unknown, where: Where = { at: '$', form: false }): string[] => {
  const { anyOf, enum: words, ...plain } = resolved(schema)
  if (anyOf) return faultsInUnion(anyOf, value, where)
  if (words) return words.some((word) => same(word, value, where)) ? [] : [`${where.at}: ${JSON.stringify(value)} is none of ${JSON.stringify(words)}`]
  switch (plain.type) {
    case undefined:
      return []
    case 'object':
      return isObject(value) ? faultsInObject(plain, value, where) : [wrong(value, 'an object', where)]
    case 'array':
      if (!Array.isArray(value)) return [wrong(value, 'an array', where)]
      return value.flatMap((entry, index) => faultsIn(plain.items!, entry, { ...where, at: `${where.at}[${index}]` }))
    case 'null':
      return value === null || (where.form && value === '') ? [] : [wrong(value, 'null', where)]
    case 'number':
      return typeof value === 'number' || (where.form && /^-?\d+(\.\d+)?$/.test(String(value))) ? [] : [wrong(value, 'a number', where)]
    case 'boolean':
      return typeof value === 'boolean' || (where.form && (value === 'true' || value === 'false')) ? [] : [wrong(value, 'a flag', where)]
    case 'string':
      return typeof value === 'string' ? [] : [wrong(value, 'text', where)]
  }
}

const same = (word: unknown, value: unknown, { form }: Where): boolean => word === value || (form && String(word) === value)
const wrong = (value: unknown, wanted: string, { at }: Where): string => `${at}: ${JSON.stringify(value)?.slice(0, 60)} is not ${wanted}`
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const faultsInObject = ({ properties = {}, required = [], additionalProperties }: Schema, value: Record<string, unknown>, where: Where): string[] => {
  const missing = required.filter((name) => value[name] === undefined).map((name) => `${where.at}.${name}: missing`)
  const wrongOnes = Object.entries(value).flatMap(([name, entry]) => {
    if (entry === undefined) return []
    const schema = Object.hasOwn(properties, name) ? properties[name]! : additionalProperties
    return schema ? faultsIn(schema, entry, { ...where, at: `${where.at}.${name}` }) : [`${where.at}.${name}: unknown`]
  })
  return [...missing, ...wrongOnes]
}

/** Objects are told apart by their `object` and `type`; of what remains the nearest one speaks. */
const faultsInUnion = (choices: Schema[], value: unknown, where: Where): string[] => {
  const likely = choices.flatMap(flat).filter((choice) => mayBe(choice, value))
  const results = (likely.length ? likely : choices).map((choice) => faultsIn(choice, value, where))
  return results.reduce((best, one) => (one.length < best.length ? one : best))
}

const flat = (schema: Schema): Schema[] => resolved(schema).anyOf?.flatMap(flat) ?? [schema]

const mayBe = (choice: Schema, value: unknown): boolean => {
  const { properties } = resolved(choice)
  if (!isObject(value) || !properties) return !isObject(value)
  return ['object', 'type'].every((name) => {
    const words = properties[name] && resolved(properties[name]).enum
    return !words || words.includes(value[name] as string)
  })
}
