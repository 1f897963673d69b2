import { InvalidInput } from '@rolecall/kernel'

export const PASSWORD_MIN = 10
/** Longer input would only cost time to hash. */
export const PASSWORD_MAX = 200

/** Years, digits and marks hung on a common word do not make it uncommon. */
const withoutTail = (password: string): string => password.replace(/[\d!?.@#$%*_-]+$/u, '')
const DISTINCT_MIN = 3

/** Refuses passwords that are short, long or on the list of common ones; asks for no special characters. */
export const checkPassword = (password: string, common: ReadonlySet<string>): InvalidInput | null => {
  const length = [...password].length
  if (length < PASSWORD_MIN) return new InvalidInput('password', 'too_short', String(PASSWORD_MIN))
  if (length > PASSWORD_MAX) return new InvalidInput('password', 'too_long', String(PASSWORD_MAX))
  const plain = password.toLowerCase()
  const isCommon = common.has(plain) || common.has(withoutTail(plain)) || new Set(plain).size < DISTINCT_MIN
  return isCommon ? new InvalidInput('password', 'password_common') : null
}
