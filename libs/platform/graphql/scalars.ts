import { fromPublicId, idPrefixes, toPublicId, type IdKind } from '@rolecall/kernel'
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } })
const textOf = (name: string, value: unknown): string => {
  if (typeof value !== 'string') throw badInput(`${name} must be a string`)
  return value
}
const literalText = (name: string, node: ValueNode): string => {
  if (node.kind !== Kind.STRING) throw badInput(`${name} must be a string`)
  return node.value
}
const textScalar = <T>(name: string, description: string, codec: { parse(text: string): T; serialize(value: T): string }) =>
  new GraphQLScalarType<T, string>({
    name,
    description,
    serialize: (value) => codec.serialize(value as T),
    parseValue: (value) => codec.parse(textOf(name, value)),
    parseLiteral: (node) => codec.parse(literalText(name, node)),
  })

const MAX_BIGINT_DIGITS = 18
export const BigIntScalar = textScalar<bigint>('BigInt', 'A whole number as a decimal string, at most 18 digits.', {
  parse: (text) => {
    if (!new RegExp(`^-?\\d{1,${MAX_BIGINT_DIGITS}}$`).test(text)) throw badInput('BigInt must be a whole number as a decimal string')
    return BigInt(text)
  },
  serialize: (value) => value.toString(),
})

export const DateTimeScalar = textScalar<Date>('DateTime', 'A moment, RFC 3339 in UTC, for example 2026-11-27T18:00:00.000Z.', {
  parse: (text) => {
    const at = new Date(text)
    if (!/^\d{4}-\d\d-\d\dT/.test(text) || Number.isNaN(at.getTime())) throw badInput('DateTime must be RFC 3339')
    return at
  },
  serialize: (value) => value.toISOString(),
})

const isCalendarDate = (text: string): boolean =>
  /^(19|20)\d\d-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
export const LocalDateScalar = textScalar<string>('LocalDate', 'A day of the calendar without a zone, for example 2026-11-27.', {
  parse: (text) => {
    let valid = false
    try {
      valid = isCalendarDate(text)
    } catch {
      valid = false
    }
    if (!valid) throw badInput('LocalDate must be a day such as 2026-11-27')
    return text
  },
  serialize: (value) => value,
})

export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return /^(UTC|[A-Z][A-Za-z0-9_+-]+\/[A-Za-z0-9_+/-]+)$/.test(name)
  } catch {
    return false
  }
}
export const TimeZoneScalar = textScalar<string>('TimeZone', 'An IANA time zone, for example Europe/Berlin.', {
  parse: (text) => {
    if (!isTimeZone(text)) throw badInput('TimeZone must be an IANA name such as Europe/Berlin')
    return text
  },
  serialize: (value) => value,
})

const capital = (kind: string): string => kind[0]!.toUpperCase() + kind.slice(1)
const idScalar = (kind: IdKind): GraphQLScalarType<string, string> => {
  const name = `${capital(kind)}Id`
  return textScalar<string>(name, `Opaque stable id: ${idPrefixes[kind]}_ and 32 hex digits.`, {
    parse: (text) => {
      const uuid = fromPublicId(kind, text)
      if (uuid === null) throw badInput(`${name} must look like ${idPrefixes[kind]}_…`)
      return uuid
    },
    serialize: (uuid) => toPublicId(kind, uuid),
  })
}
/** Scalars that put the prefix on and take it off: code inside holds bare uuids. `ids.job` is JobId in the schema. */
export const ids = Object.fromEntries((Object.keys(idPrefixes) as IdKind[]).map((kind) => [kind, idScalar(kind)])) as Record<
  IdKind,
  GraphQLScalarType<string, string>
>
