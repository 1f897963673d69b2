import { readdirSync, readFileSync } from 'node:fs'
import { createInstance, type i18n } from 'i18next'
import { langs, type Lang } from '../ctx.js'
import { formatMoneyFact } from './money-text.js'

const readTexts = (lang: Lang): Record<string, unknown> => {
  const folder = new URL(`./${lang}/`, import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object)) as Record<string, unknown>
}

let instance: i18n | undefined
const ready = (): i18n => {
  if (instance) return instance
  instance = createInstance()
  void instance.init({
    initAsync: false,
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(langs.map((lang) => [lang, { translation: readTexts(lang) }])),
  })
  instance.services.formatter?.add('money', (value: unknown, lang) => formatMoneyFact(lang as Lang, value))
  return instance
}

/** A server text: refusals (`refusal.CODE`, `invalid.reason`), mails, notices. Keys are flat; plurals by `_one`, `_few`, … */
export const translate = (lang: Lang, key: string, facts: Record<string, unknown> = {}): string => ready().t(key, { lng: lang, ...facts })
export const hasText = (lang: Lang, key: string): boolean => ready().exists(key, { lng: lang, fallbackLng: [] as never })
