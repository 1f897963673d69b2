import i18next, { type BackendModule, type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { pageLanguage, type Language } from './language.js'

type Texts = Record<string, unknown>
const files = import.meta.glob<Texts>('../i18n/*/*.json', { import: 'default' })

/** One JSON file a language and feature, fetched when its feature opens. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language: string, namespace: string, done: ReadCallback) => {
    const load = files[`../i18n/${language}/${namespace}.json`]
    if (!load) return done(new Error(`no texts ${language}/${namespace}`), null)
    load().then((texts) => done(null, texts as never), (error: Error) => done(error, null))
  },
}

/** Starts the texts with those that every page shows. */
export const startTexts = (): Promise<unknown> =>
  i18next.use(backend).use(initReactI18next).init({
    lng: pageLanguage(),
    fallbackLng: false,
    ns: ['shell', 'ui'],
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
    returnNull: false,
  })

export const loadTexts = (namespaces: readonly string[]): Promise<unknown> => i18next.loadNamespaces([...namespaces])
export const changeTexts = (language: Language): Promise<unknown> => i18next.changeLanguage(language)
export const currentLanguage = (): Language => (i18next.language === 'ru' ? 'ru' : 'en')
