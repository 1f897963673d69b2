import { registerEnumType } from '@nestjs/graphql'

const capitals = (value: string): string => value.toUpperCase().replaceAll('-', '_')

/**
 * Registers a union of string literals as a GraphQL enum with capital names over the literal values
 * (DECISIONS 48). Returns the object to name in `@Field(() => X)`.
 */
export const enumOf = <V extends string>(name: string, values: readonly V[], description: string): Record<string, V> => {
  const members = Object.fromEntries(values.map((value) => [capitals(value), value]))
  registerEnumType(members, { name, description })
  return members
}
