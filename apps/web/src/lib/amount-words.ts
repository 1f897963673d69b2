import type { Currency } from '../gql/graphql.js'
import type { Language } from './language.js'
import type { Amount } from './money.js'

/** Forms of a Russian noun: 1, 2-4, 5 and more. */
type Forms = readonly [string, string, string]
interface Unit {
  ru: Forms
  feminine?: boolean
  en: readonly [string, string]
}
const units: Record<Currency, { whole: Unit; part: Unit }> = {
  RUB: {
    whole: { ru: ['рубль', 'рубля', 'рублей'], en: ['rouble', 'roubles'] },
    part: { ru: ['копейка', 'копейки', 'копеек'], feminine: true, en: ['kopeck', 'kopecks'] },
  },
  USD: { whole: { ru: ['доллар', 'доллара', 'долларов'], en: ['dollar', 'dollars'] }, part: { ru: ['цент', 'цента', 'центов'], en: ['cent', 'cents'] } },
  EUR: { whole: { ru: ['евро', 'евро', 'евро'], en: ['euro', 'euros'] }, part: { ru: ['цент', 'цента', 'центов'], en: ['cent', 'cents'] } },
  GBP: {
    whole: { ru: ['фунт', 'фунта', 'фунтов'], en: ['pound', 'pounds'] },
    part: { ru: ['пенс', 'пенса', 'пенсов'], en: ['penny', 'pence'] },
  },
  JPY: { whole: { ru: ['иена', 'иены', 'иен'], feminine: true, en: ['yen', 'yen'] }, part: { ru: ['сен', 'сена', 'сенов'], en: ['sen', 'sen'] } },
}

const ruOnes = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять', 'одиннадцать', 'двенадцать', 'тринадцать',
  'четырнадцать', 'пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать']
const ruTens = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто']
const ruHundreds = ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот']
const ruScales: readonly { forms: Forms; feminine: boolean }[] = [
  { forms: ['', '', ''], feminine: false },
  { forms: ['тысяча', 'тысячи', 'тысяч'], feminine: true },
  { forms: ['миллион', 'миллиона', 'миллионов'], feminine: false },
  { forms: ['миллиард', 'миллиарда', 'миллиардов'], feminine: false },
]
const enOnes = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen',
  'sixteen', 'seventeen', 'eighteen', 'nineteen']
const enTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const enScales = ['', 'thousand', 'million', 'billion']

/** Which of the three forms stands after a number. */
const ruForm = (value: number, forms: Forms): string => {
  const [tens, ones] = [value % 100, value % 10]
  if (tens >= 11 && tens <= 14) return forms[2]
  if (ones === 1) return forms[0]
  return ones >= 2 && ones <= 4 ? forms[1] : forms[2]
}
const ruBelowThousand = (value: number, feminine: boolean): string => {
  const rest = value % 100
  const ones = rest < 20 ? rest : rest % 10
  const gendered = feminine && (ones === 1 || ones === 2) ? ['', 'одна', 'две'][ones]! : ruOnes[ones]!
  return [ruHundreds[Math.floor(value / 100)]!, rest < 20 ? '' : ruTens[Math.floor(rest / 10)]!, gendered].filter(Boolean).join(' ')
}
const enBelowThousand = (value: number): string => {
  const rest = value % 100
  const tens = rest < 20 ? enOnes[rest]! : [enTens[Math.floor(rest / 10)]!, enOnes[rest % 10]!].filter(Boolean).join('-')
  const hundreds = value >= 100 ? `${enOnes[Math.floor(value / 100)]!} hundred` : ''
  return [hundreds, tens].filter(Boolean).join(' and ')
}

/** Groups of three digits, the lowest first. */
const groupsOf = (value: bigint): number[] => {
  const groups: number[] = []
  for (let rest = value; rest > 0n; rest /= 1000n) groups.push(Number(rest % 1000n))
  return groups
}

/** A whole number in words, up to 999 milliards; in Russian the last group takes the gender of its noun. */
export const numberInWords = (value: bigint, language: Language, feminine = false): string => {
  if (value === 0n) return language === 'ru' ? 'ноль' : 'zero'
  const words = groupsOf(value).map((group, place) => {
    if (group === 0) return ''
    if (language === 'en') return [place === 0 && group < 100 && value > 999n ? 'and' : '', enBelowThousand(group), enScales[place]!].filter(Boolean).join(' ')
    const scale = ruScales[place]!
    return [ruBelowThousand(group, place === 0 ? feminine : scale.feminine), place === 0 ? '' : ruForm(group, scale.forms)].filter(Boolean).join(' ')
  })
  return words.reverse().filter(Boolean).join(' ')
}

const minorUnits = (currency: Currency): bigint =>
  10n ** BigInt(new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)

const counted = (value: bigint, unit: Unit, language: Language): string => {
  const noun = language === 'ru' ? ruForm(Number(value % 100n), unit.ru) : unit.en[value === 1n ? 0 : 1]
  return `${numberInWords(value, language, unit.feminine)} ${noun}`
}

/** "двадцать две тысячи пятьсот рублей", "four hundred and fifty dollars fifty cents": for acts that move money. */
export const amountInWords = ({ minor, currency }: Amount, language: Language): string => {
  const size = minorUnits(currency)
  const value = BigInt(minor)
  const { whole, part } = units[currency]
  const words = counted(value / size, whole, language)
  return value % size === 0n ? words : `${words} ${counted(value % size, part, language)}`
}
