import { readFileSync } from 'node:fs'

/** Passwords and their word parts that attackers try first, in lower case; shipped, asked from nobody. */
export const commonPasswords: ReadonlySet<string> = new Set(
  JSON.parse(readFileSync(new URL('./common-passwords.json', import.meta.url), 'utf8')) as string[],
)
