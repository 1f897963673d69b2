/** `'a', 'b'` for a CHECK over a union of literals: entity and migration say the same. */
export const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')
