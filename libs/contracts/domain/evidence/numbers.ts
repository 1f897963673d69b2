/** Spaces of all widths and apostrophes group thousands in some dialects. */
const bare = (text: string): string => text.replace(/[\s\u00a0\u202f']/g, '')

/** A whole number with or without grouped thousands; null when it is none. */
export const wholeOf = (text: string): number | null => {
  const digits = bare(text)
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, '') : digits
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null
}
/**
 * An amount with a decimal comma or a decimal point. `1,234` alone may be either a thousand or one and a bit:
 * it is not guessed.
 */
export const minorOf = (text: string, digits: number): bigint | 'ambiguous' | null => {
  const given = bare(text)
  if (/^\d{1,3}[.,]\d{3}$/.test(given)) return 'ambiguous'
  const match = /^(\d{1,12}|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)(?:([.,])(\d{1,2}))?$/.exec(given)
  if (!match) return null
  const [, whole = '', mark, part = ''] = match
  if (mark && whole.includes(mark)) return null
  const kept = part.padEnd(digits, '0')
  if (/[1-9]/.test(kept.slice(digits))) return null
  return BigInt(whole.replace(/[.,]/g, '') + kept.slice(0, digits))
}
/** `2026-11-25` or `25.11.2026`, a day that exists; null when it is none. */
export const dayOf = (text: string): string | null => {
  const turned = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text)
  const day = turned ? `${turned[3]}-${turned[2]}-${turned[1]}` : text
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(day) ? null : day
}
