import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

type Texts = { [key: string]: string | Texts }
const here = join(process.cwd(), 'apps/web/src/i18n')
const read = (language: string, file: string): Texts => JSON.parse(readFileSync(join(here, language, file), 'utf8')) as Texts
const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`)))

const forms = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] } as const
const bare = (key: string): string => key.replace(/_(one|few|many|other)$/, '')
const isPlural = (key: string): boolean => bare(key) !== key
const placesIn = (text: string): string => [...new Set([...text.matchAll(/{{(\w+)}}/g)].map((found) => found[1]))].sort().join()
const files = readdirSync(join(here, 'ru'))

describe('texts of the web app', () => {
  it('both languages have the same files', () => expect(readdirSync(join(here, 'en'))).toEqual(files))

  it.each(files)('%s says the same things in both languages', (file) => {
    const keysOf = (language: string) => [...new Set(flat(read(language, file)).map(([key]) => bare(key)))].sort()
    expect(keysOf('en')).toEqual(keysOf('ru'))
  })

  it.each(files)('%s has every plural form of each language', (file) => {
    for (const language of ['ru', 'en'] as const) {
      const keys = flat(read(language, file)).map(([key]) => key)
      const missing = [...new Set(keys.filter(isPlural).map(bare))].flatMap((key) => forms[language].filter((form) => !keys.includes(`${key}_${form}`)).map((form) => `${key}_${form}`))
      expect(missing).toEqual([])
    }
  })

  it.each(files)('%s puts the same facts into both languages', (file) => {
    const facts = (language: string) => new Map(flat(read(language, file)).map(([key, text]) => [bare(key), placesIn(text)]))
    const [ru, en] = [facts('ru'), facts('en')]
    expect([...ru].filter(([key, places]) => en.get(key) !== places).map(([key]) => key)).toEqual([])
  })

  it('no text blames, shouts or uses a word the glossary avoids', () => {
    const legalWord = ['es', 'crow'].join('')
    const avoided = new RegExp(`эскроу|${legalWord}|успешно|successfully|пожалуйста|please|oops|!|вакансия|(^|\\s)шт\\.`, 'i')
    const found = files.flatMap((file) => ['ru', 'en'].flatMap((language) => flat(read(language, file)).filter(([, text]) => avoided.test(text)).map(([key]) => `${language}/${file} ${key}`)))
    expect(found).toEqual([])
  })
})
