import type { CombinedError } from 'urql'

/** The address holds no id at all: for the reader the same as a thing that does not exist. */
export const isBadId = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.some((each) => each.extensions['code'] === 'BAD_INPUT') ?? false
