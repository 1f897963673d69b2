// What the built web app weighs on the way to the browser, page by page, as its build says which chunks belong together.
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { top } from './support/programs.js'

const kB = 1000
const most = { script: 160 * kB, style: 14 * kB, fonts: 65 * kB, route: 60 * kB }

interface Chunk {
  readonly file: string
  readonly src?: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly isDynamicEntry?: boolean
}
const web = join(top, 'dist/web')
const chunks = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
/** A chunk that the build puts together by name. */
const grouped = (name: string): string => Object.keys(chunks).find((each) => each.startsWith(`_${name}-`) && each.endsWith('.js'))!
/** Scripts and styles travel compressed; fonts are compressed files themselves. */
const sent = (file: string): number => statSync(join(web, /\.(js|css)$/.test(file) ? `${file}.br` : file)).size
const weight = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + sent(file), 0)

/** A chunk with all that it cannot run without. */
const withImports = (name: string, found = new Set<string>()): Set<string> => {
  if (found.has(name)) return found
  found.add(name)
  for (const each of chunks[name]!.imports ?? []) withImports(each, found)
  return found
}
const filesOf = (names: readonly string[], kind: 'js' | 'css'): Set<string> => {
  const all = [...new Set(names.flatMap((name) => [...withImports(name)]))].map((name) => chunks[name]!)
  return new Set(kind === 'js' ? all.map(({ file }) => file) : all.flatMap(({ css = [] }) => css))
}
/** The page at `/` stands in the kit, its words in one chunk for each language. */
const firstOf = (lang: string): string[] => ['index.html', grouped(`texts-${lang}`)]
const fontsOf = (letters: readonly string[]): string[] => Object.values(chunks).map(({ file }) => file).filter((file) => file.endsWith('.woff2') && letters.some((each) => file.includes(`-${each}-`)))

const pages = Object.keys(chunks).filter((name) => chunks[name]!.isDynamicEntry && /^src\/(features|app)\/.*\.tsx$/.test(name))
const contract = grouped('contract')
const tabs = pages.filter((name) => name.includes('follow-contract/tabs/'))
const charts = readdirSync(join(top, 'apps/web/src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('-chart.tsx'))
const already = filesOf(firstOf('ru'), 'js')
const added = (names: readonly string[]): number => weight([...filesOf(names, 'js')].filter((file) => !already.has(file)))

describe('the first page', () => {
  test.each(['ru', 'en'])('keeps to 160 kB of script and 14 kB of style in %s', (lang) => {
    expect(weight(filesOf(firstOf(lang), 'js'))).toBeLessThanOrEqual(most.script)
    expect(weight(filesOf(firstOf(lang), 'css'))).toBeLessThanOrEqual(most.style)
  })

  test('keeps to 65 kB of fonts, with the letters of both languages', () => {
    const fonts = fontsOf(['latin', 'cyrillic'])
    expect(fonts).toHaveLength(2)
    expect(weight(fonts)).toBeLessThanOrEqual(most.fonts)
  })

  test('brings no chart: each stands with the feature that shows it', () => {
    expect(charts.length).toBeGreaterThan(0)
    expect(charts.filter((name) => !name.startsWith('features/') || name.startsWith('features/see-offer/'))).toEqual([])
  })
})

describe('each page after it', () => {
  test('there are pages to weigh, and the tabs of a contract are chunks of their own', () => {
    expect(pages.length).toBeGreaterThan(40)
    expect(tabs.length).toBeGreaterThanOrEqual(4)
  })

  test('each adds 60 kB of script at most, a contract with the tab it is opened at', () => {
    const over = (opened: readonly (readonly string[])[]) => opened.map((names) => ({ names, bytes: added(names) })).filter(({ bytes }) => bytes > most.route)
    expect(over([[contract], ...pages.map((name) => [name]), ...tabs.map((tab) => [contract, tab])])).toEqual([])
  })
})
