import { type Localized, type TextLanguage, textLanguages } from './catalogue.js'

/** The same shape with every text in one language. */
export type Spoken<T> = T extends Localized
  ? string
  : T extends readonly (infer Inner)[]
    ? Spoken<Inner>[]
    : T extends object
      ? { [Key in keyof T]: Spoken<T[Key]> }
      : T

const isLocalized = (value: object): value is Localized => textLanguages.every((language) => language in value)

/** Part of a catalogue, or all of it, with its texts in the reader's language. */
export const spoken = <T>(value: T, language: TextLanguage): Spoken<T> => {
  if (typeof value !== 'object' || value === null) return value as Spoken<T>
  if (Array.isArray(value)) return value.map((inner) => spoken(inner, language) as unknown) as Spoken<T>
  if (isLocalized(value)) return value[language] as Spoken<T>
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoken(inner, language)])) as Spoken<T>
}
