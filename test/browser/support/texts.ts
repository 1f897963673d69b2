import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { top } from './programs.js'

export type Lang = 'ru' | 'en'
type Tree = { readonly [key: string]: string | Tree }

const folder = join(top, 'apps/web/src/i18n')
const read = (lang: Lang): Record<string, Tree> =>
  Object.fromEntries(readdirSync(join(folder, lang)).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, lang, file), 'utf8')) as Tree]))
const texts = { ru: read('ru'), en: read('en') }

/** The text of a key as it stands in the catalogue; null when there is none. */
export const textOf = (lang: Lang, key: string): string | null => {
  const [namespace, path] = key.split(':') as [string, string]
  const found = path.split('.').reduce<string | Tree | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), texts[lang][namespace])
  return typeof found === 'string' ? found : null
}
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s')
/** Words that stand somewhere in a name; a space fits a no-break space. */
export const loosely = (text: string): RegExp => new RegExp(escaped(text))

type Values = Record<string, string | number>
export interface Words {
  /** The whole name, any value where none is given: `t('contract:pay.open')` fits every amount. */
  (key: string, values?: Values): RegExp
  /** The plain text of a key. */
  text(key: string): string
}
/** The words of the web app in a language, as patterns for the names of what stands on a page. */
export const words = (lang: Lang): Words => {
  const must = (key: string): string => {
    const text = textOf(lang, key)
    if (text === null) throw new Error(`no text ${lang} ${key}`)
    return text
  }
  const pattern = (key: string, values: Values = {}): RegExp => {
    const { count } = values
    const plural = typeof count === 'number' ? `${key}_${new Intl.PluralRules(lang).select(count)}` : key
    const filled = (textOf(lang, plural) ?? must(key)).replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => (name in values ? String(values[name]) : '\u0000'))
    return new RegExp(`^${escaped(filled).replaceAll('\u0000', '.+')}$`)
  }
  return Object.assign(pattern, { text: must })
}
