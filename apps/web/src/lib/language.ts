export const languages = ['ru', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'rolecall-lang'
const isLanguage = (text: string | null): text is Language => languages.includes(text as Language)

/** The language of the page: theme.js has decided it before the first paint. */
export const pageLanguage = (): Language => (isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'en')

/** Remembers the choice for this device and tells the page. */
export const keepLanguage = (language: Language): void => {
  document.documentElement.lang = language
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // a browser that keeps nothing still gets the language until it is closed
  }
}
