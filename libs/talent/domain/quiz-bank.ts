/** Kinds of questions: one option is right, or several are. */
export const quizItemKinds = ['single', 'multiple'] as const
export type QuizItemKind = (typeof quizItemKinds)[number]
type Localized = Readonly<Record<'ru' | 'en', string>>

export interface QuizOption {
  readonly id: string
  readonly text: Localized
}
/** One question of an item bank. */
export interface QuizItem {
  readonly id: string
  readonly kind: QuizItemKind
  /** 1 easy to 3 hard. */
  readonly difficulty: number
  readonly text: Localized
  readonly options: readonly QuizOption[]
  readonly right: readonly string[]
  /** Shown after the sitting. */
  readonly why: Localized
}
/** All questions about one skill. */
export interface QuizBank {
  readonly skill: string
  readonly items: readonly QuizItem[]
}

export const bankLimits = {
  itemsMin: 12,
  /** Of each difficulty, so that every sitting can be balanced. */
  perDifficultyMin: 3,
  optionsMin: 3,
  optionsMax: 5,
  textMax: 900,
  optionMax: 300,
  whyMax: 500,
  /** Share of single questions whose right option may stand in the same place of the file. */
  samePlaceMax: 0.5,
  /** Share of single questions whose right option may have the same place by length: the longest, the second longest ... */
  sameLengthPlaceMax: 0.5,
  /** Share of single questions whose right option may be one of the two longest. */
  twoLongestMax: 0.75,
} as const

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]

const textFaults = (where: string, text: Localized, max: number): string[] =>
  (['ru', 'en'] as const).flatMap((lang) => {
    const written = text?.[lang]
    if (typeof written !== 'string' || written.trim() === '') return [`${where}: no text in ${lang}`]
    if (written.length > max) return [`${where}: longer than ${max} in ${lang}`]
    const isCyrillic = /[а-яё]/i.test(written)
    return lang === 'en' && isCyrillic ? [`${where}: Russian letters in en`] : []
  })

const rightFaults = ({ id, kind, right, options }: QuizItem): string[] => {
  const known = new Set(options.map((option) => option.id))
  const faults = right.some((each) => !known.has(each)) || repeated(right).length > 0 ? [`${id}: a right answer that is no option`] : []
  if (kind === 'single' && right.length !== 1) faults.push(`${id}: a single question has one right answer`)
  // all right or none would make every guess worth the same
  if (kind === 'multiple' && (right.length < 2 || right.length >= options.length)) faults.push(`${id}: two or more right, but not all`)
  return faults
}

const itemFaults = (item: QuizItem): string[] => {
  const { id, options } = item
  const count = options.length
  return [
    ...textFaults(`${id} text`, item.text, bankLimits.textMax),
    ...textFaults(`${id} why`, item.why, bankLimits.whyMax),
    ...options.flatMap((option) => textFaults(`${id} option ${option.id}`, option.text, bankLimits.optionMax)),
    ...(count < bankLimits.optionsMin || count > bankLimits.optionsMax ? [`${id}: ${count} options`] : []),
    ...repeated(options.map((option) => option.id)).map((each) => `${id}: two options ${each}`),
    ...(['ru', 'en'] as const).flatMap((lang) => repeated(options.map((option) => option.text[lang].trim().toLowerCase())).map((each) => `${id}: the option “${each}” twice`)),
    ...(quizItemKinds.includes(item.kind) ? rightFaults(item) : [`${id}: unknown kind`]),
    ...([1, 2, 3].includes(item.difficulty) ? [] : [`${id}: difficulty is 1, 2 or 3`]),
  ]
}

/** Right answers that mostly stand in one place of the file would give themselves away to whoever reads along. */
const placeFaults = ({ skill, items }: QuizBank): string[] => {
  const places = items.filter((item) => item.kind === 'single').map((item) => item.options.findIndex((option) => option.id === item.right[0]))
  const most = Math.max(0, ...places.map((place) => places.filter((other) => other === place).length))
  return places.length > 0 && most / places.length > bankLimits.samePlaceMax ? [`${skill}: the right option stands mostly in one place`] : []
}

/** Of single questions the share whose right option is the longest, the second longest and so on; equally long ones share their places. */
const lengthPlaces = (singles: readonly QuizItem[], lang: 'ru' | 'en'): number[] => {
  const shares = Array.from({ length: bankLimits.optionsMax }, () => 0)
  for (const { options, right } of singles) {
    const lengths = options.map((option) => option.text[lang].length)
    const own = lengths[options.findIndex((option) => option.id === right[0])] ?? 0
    const longer = lengths.filter((length) => length > own).length
    const equal = Math.max(1, lengths.filter((length) => length === own).length)
    for (let place = longer; place < longer + equal; place += 1) shares[place]! += 1 / equal / singles.length
  }
  return shares
}
/** Nor may it be told by its length, by which writers of questions betray themselves most: whoever always takes the longest, or the second, must fail. */
const lengthFaults = ({ skill, items }: QuizBank): string[] => {
  const singles = items.filter((item) => item.kind === 'single')
  if (singles.length === 0) return []
  return (['ru', 'en'] as const).flatMap((lang) => {
    const shares = lengthPlaces(singles, lang)
    const told = shares.findIndex((share) => share > bankLimits.sameLengthPlaceMax + 1e-9)
    const two = (shares[0] ?? 0) + (shares[1] ?? 0)
    return [
      ...(told === -1 ? [] : [`${skill}: by length the right option is mostly number ${told + 1}, from the longest, in ${lang}`]),
      ...(two > bankLimits.twoLongestMax ? [`${skill}: the right option is nearly always one of the two longest in ${lang}`] : []),
    ]
  })
}

const bankFault = (bank: QuizBank): string[] => {
  const { skill, items } = bank
  const few = [1, 2, 3].filter((level) => items.filter((item) => item.difficulty === level).length < bankLimits.perDifficultyMin)
  return [
    ...(items.length < bankLimits.itemsMin ? [`${skill}: ${items.length} items, ${bankLimits.itemsMin} are needed`] : []),
    ...few.map((level) => `${skill}: too few items of difficulty ${level}`),
    ...items.flatMap((item) => itemFaults(item).map((fault) => `${skill}: ${fault}`)),
    ...placeFaults(bank),
    ...lengthFaults(bank),
  ]
}

/** What is wrong with the banks: one for each skill, complete in both languages, no question twice. Empty when all is well. */
export const bankFaults = (banks: readonly QuizBank[], skills: readonly string[]): string[] => {
  const items = banks.flatMap((bank) => bank.items)
  const given = banks.map((bank) => bank.skill)
  return [
    ...skills.filter((skill) => !given.includes(skill)).map((skill) => `${skill}: no item bank`),
    ...given.filter((skill) => !skills.includes(skill)).map((skill) => `${skill}: no skill of the catalogue`),
    ...repeated(given).map((skill) => `${skill}: two banks`),
    ...banks.flatMap(bankFault),
    ...repeated(items.map((item) => item.id)).map((id) => `${id}: two items`),
    ...(['ru', 'en'] as const).flatMap((lang) => repeated(items.map((item) => plain(item.text[lang]))).map((text) => `the question “${text}” twice`)),
  ]
}
