import { hash, verify } from '@node-rs/argon2'
import { PASSWORD_MAX } from '../domain/password.rules.js'

/** argon2id, 19 MiB, two passes: about 70 ms. The literal 2 is argon2id (a const enum in the package). */
const cost = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const
/** A hash of the same cost that nobody's password has: unknown accounts take as long as known ones. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$wdfRMv+1FAmwyQqZ+rP3SQ$sLrRDU9uqkCAasx/Ox7req+r/Jsxu4NqTY9hMts85j8'

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** Compares; does the same work when there is no account or no password. */
export const passwordHolds = async (stored: string | null, password: string): Promise<boolean> => {
  const holds = await verify(stored ?? NOBODY, password.slice(0, PASSWORD_MAX))
  return holds && stored !== null
}
