/** Why a text is not kept: it names a secret, has the form of one, is a link that carries one, or is as random as one. */
export const secretSigns = ['word', 'token', 'link', 'random'] as const
export type SecretSign = (typeof secretSigns)[number]

const words = [
  /парол|пассворд|passw(or)?d|passphrase|passcode|\bpwd\b|\bpass\s*[:=]/iu,
  /токен|\btokens?\b|\bbearer\b/iu,
  /api[\s_-]?(key|ключ)|ключ\p{L}*\s+(api|доступа|шифрования)|(private|secret|access|encryption)[\s_-]?key|client[\s_-]?secret|приватн\p{L}*\s+ключ/iu,
  /секретн\p{L}*\s+(код|слово|фраз|вопрос)|(secret|секрет)\s*[:=]|seed\s+phrase|сид[\s-]?фраз|код\s+подтверждения|one[\s-]?time\s+code|\botp\b|\bпин[\s-]?код|\bpin\s*[:=]/iu,
]
const tokens = [
  /-----BEGIN [A-Z ]+-----/u,
  /\b\d{8,10}:[\w-]{30,}/u,
  /\beyJ[\w-]{10,}\.[\w-]{5,}/u,
  /\b(sk|pk|rk)_(live|test)_\w{8,}|\bsk-[\w-]{16,}|\bgh[pousr]_\w{16,}|\bxox[abprs]-[\w-]{8,}|\bAKIA[A-Z0-9]{12,}|\bAIza[\w-]{20,}|\bEAA[A-Za-z0-9]{20,}|\bvk1\.a\.[\w-]{10,}|\by[0-3]_[\w-]{20,}/u,
  // a mail address or name with something behind a colon is a login with its password
  /[^\s:/]+@[^\s:/]+\.\p{L}+\s*[:;|/]\s*\S{5,}/u,
  /(логин|login|user(name)?)\s*[:=]\s*\S+.{0,20}?[,;/|\s]\s*\S*[\d!#$%^&*]\S*/iu,
]
const links = [/:\/\/[^\s/:@]+:[^\s/@]+@/u, /[?&#](access_token|auth|token|key|apikey|api_key|secret|password|pass|pwd|sig(nature)?)=[^&\s]{4,}/iu]

const classesOf = (text: string): number =>
  [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[!#$%^&*+=~?]/u].filter((kind) => kind.test(text)).length
/** Bits a character carries on average. */
export const entropyOf = (text: string): number => {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  const length = [...text].length
  return [...counts.values()].reduce((bits, count) => bits - (count / length) * Math.log2(count / length), 0)
}
const isAddress = (word: string): boolean => /^(https?:\/\/|@)|^[\w.-]+@[\w.-]+$|^([\w-]+\.)+\p{L}{2,}(\/[^\s?#]*)?$/iu.test(word)
const HEX = /^[0-9a-f]{24,}$/iu
const isRandom = (word: string): boolean => {
  if (isAddress(word)) return false
  if (HEX.test(word) && /\d/u.test(word) && /[a-f]/iu.test(word)) return true
  if (word.length >= 8 && classesOf(word) === 4) return true
  return word.length >= 16 && classesOf(word) >= 3 && entropyOf(word) >= 3.5
}
/** Long random parts of an address that is not a page's name: invitation links are fine, keys are not. */
const hasRandomPart = (word: string): boolean => /^https?:\/\//iu.test(word) && word.split(/[/?&=#]/u).slice(3).some((part) => part.length >= 32 && classesOf(part) >= 3 && entropyOf(part) >= 4)

/** The first sign of a secret in a text, or null. */
export const secretIn = (text: string): SecretSign | null => {
  const plain = text.normalize('NFKC')
  if (links.some((sign) => sign.test(plain))) return 'link'
  if (tokens.some((sign) => sign.test(plain))) return 'token'
  if (words.some((sign) => sign.test(plain))) return 'word'
  const parts = plain.split(/[\s,;"'()«»<>[\]{}]+/u).filter(Boolean)
  return parts.some((part) => isRandom(part) || hasRandomPart(part)) ? 'random' : null
}
