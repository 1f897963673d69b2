import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { sources } from './sources.js'

const roots = ['libs/platform/i18n', 'apps/web/src/i18n']
const plural = /(?<!\.too)_(zero|one|two|few|many|other)$/

const flat = (value: unknown, prefix = ''): Record<string, string> =>
  typeof value === 'string'
    ? { [prefix]: value }
    : Object.assign({}, ...Object.entries(value as object).map(([key, inner]) => flat(inner, prefix ? `${prefix}.${key}` : key)))
const read = (root: string, lang: string, file: string): Record<string, string> =>
  flat(JSON.parse(readFileSync(`${root}/${lang}/${file}`, 'utf8')))
/** Keys without their plural endings: ru needs few and many where en needs other. */
const stems = (texts: Record<string, string>): string[] => [...new Set(Object.keys(texts).map((key) => key.replace(plural, '')))].sort()
const holes = (text: string): string[] => [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]!))].sort()

const files = roots.flatMap((root) => readdirSync(`${root}/ru`).map((file) => ({ root, file })))

describe('texts', () => {
  it.each(files)('$root/$file has the same keys in ru and en, none empty', ({ root, file }) => {
    const [ru, en] = [read(root, 'ru', file), read(root, 'en', file)]
    expect(stems(ru)).toEqual(stems(en))
    expect([...Object.entries(ru), ...Object.entries(en)].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  it.each(files)('$root/$file fills the same holes in both languages', ({ root, file }) => {
    const [ru, en] = [read(root, 'ru', file), read(root, 'en', file)]
    const differing = Object.keys(ru).filter((key) => !plural.test(key) && key in en && holes(ru[key]!).join() !== holes(en[key]!).join())
    expect(differing).toEqual([])
  })

  it.each(files)('$root/$file has all plural forms', ({ root, file }) => {
    const missing = (lang: string, forms: string[]): string[] => {
      const texts = read(root, lang, file)
      const counted = [...new Set(Object.keys(texts).filter((key) => plural.test(key)).map((key) => key.replace(plural, '')))]
      return counted.flatMap((key) => forms.filter((form) => !(`${key}_${form}` in texts)).map((form) => `${lang}:${key}_${form}`))
    }
    expect([...missing('ru', ['one', 'few', 'many']), ...missing('en', ['one', 'other'])]).toEqual([])
  })

  it('every refusal code and every reason of invalid input has a sentence in both languages', () => {
    const known = Object.assign({}, ...readdirSync('libs/platform/i18n/en').map((file) => read('libs/platform/i18n', 'en', file))) as Record<string, string>
    const code = sources(/\.ts$/).filter(({ path }) => path.startsWith('libs/') && !path.endsWith('.spec.ts'))
    const codes = code
      .filter(({ path }) => /refusal/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/readonly code = '([A-Z_]+)'/g)].map((match) => `refusal.${match[1]}`))
      .filter((key) => key !== 'refusal.INVALID_INPUT')
    const reasons = code.flatMap(({ text }) => [...text.matchAll(/new InvalidInput\(\s*[^,()]+,\s*'([a-z_]+)'/g)].map((match) => `invalid.${match[1]}`))
    expect(codes.length).toBeGreaterThan(10)
    expect([...new Set([...codes, ...reasons])].filter((key) => !(key in known) && !(`${key}_other` in known))).toEqual([])
  })
})
