import { checkLength, firstFault, InvalidInput } from '@rolecall/kernel'
import { isNotTheFormat } from '../evidence/check.js'
import { readLink } from '../evidence/link.rules.js'
import { evidenceLimits } from '../evidence.rules.js'

export const EVENTS_A_PERIOD = 500
export const eventChars = 2000

/** What somebody says happened: a link, words or both. */
export interface Said {
  readonly url?: string | null
  readonly text?: string | null
}
const linkFault = (url: string | null): InvalidInput | null => {
  if (url === null) return null
  if (url.length > evidenceLimits.urlChars) return new InvalidInput('url', 'too_long', String(evidenceLimits.urlChars))
  return isNotTheFormat(readLink(url)) ? new InvalidInput('url', 'malformed') : null
}
export const saidFault = ({ url, text }: Said): InvalidInput | null =>
  firstFault(
    linkFault(url?.trim() || null),
    checkLength('text', text ?? '', { min: url?.trim() ? 0 : 1, max: eventChars }),
  )
/** A moment that is said to lie between two others. */
export const momentFault = (field: string, at: Date, [from, until]: readonly [Date, Date]): InvalidInput | null => {
  if (at > until) return new InvalidInput(field, 'in_the_future')
  return at < from ? new InvalidInput(field, 'too_early') : null
}
