import { createHash } from 'node:crypto'

const EMAIL_MAX = 254
const shape = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@.<>()[\]\\,;:"]+(\.[^\s@.<>()[\]\\,;:"]+)+$/u

/** One spelling per mailbox: trimmed and lower case. Null when it is no e-mail address. */
export const cleanEmail = (text: string): string | null => {
  const email = text.trim().toLowerCase()
  return email.length <= EMAIL_MAX && shape.test(email) ? email : null
}

/** Attempts are counted by this, so that the table of attempts holds no addresses of strangers. */
export const credentialOf = (email: string): string => createHash('sha256').update(`credential:${email}`).digest('hex')
