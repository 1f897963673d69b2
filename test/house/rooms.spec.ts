import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { sources } from './sources.js'

const contexts = ['catalog', 'identity', 'notifications', 'payments', 'talent', 'hiring', 'contracts', 'matching']
const rooms = ['domain', 'data', 'actions', 'api', 'reactions']
const extraRooms: Record<string, string[]> = { payments: ['stripe', 'manual'] }
const forbiddenNames = ['utils', 'common', 'misc', 'shared', 'base', 'manager', 'helpers']
const files = sources()

describe('rooms', () => {
  it.each(contexts)('%s has only the rooms of the house', (context) => {
    const inside = files.filter(({ path }) => path.startsWith(`libs/${context}/`)).map(({ path }) => path.split('/'))
    expect(inside.length).toBeGreaterThan(3)
    const strange = inside.filter((parts) => parts.length > 3 && ![...rooms, ...(extraRooms[context] ?? [])].includes(parts[2]!))
    expect(strange.map((parts) => parts.join('/'))).toEqual([])
    const loose = inside.filter((parts) => parts.length === 3 && !/^(index|[a-z]+\.module|[a-z-]+\.spec)\.ts$/.test(parts[2]!))
    expect(loose.map((parts) => parts.join('/'))).toEqual([])
  })

  it.each(contexts)('%s has a README that names its events', (context) => {
    const readme = `libs/${context}/README.md`
    expect(existsSync(readme)).toBe(true)
    const events = files
      .filter(({ path }) => path === `libs/${context}/domain/events.ts`)
      .flatMap(({ text }) => [...text.matchAll(/export class (\w+)/g)].map((match) => match[1]!))
    const text = readFileSync(readme, 'utf8')
    expect(events.filter((event) => !text.includes(event))).toEqual([])
  })

  it('files are kebab-case and no name hides what is inside', () => {
    const parts = (path: string): string[] => path.replace(/\.(spec|rules|entity|module|controller|story\.spec|config|generated)?\.?(ts|tsx)$/, '').split('/')
    const odd = files.filter(({ path }) => parts(path).some((part) => forbiddenNames.includes(part) || /[A-Z_]/.test(part)))
    expect(odd.map(({ path }) => path)).toEqual([])
  })

  it('exports by name; default exports stand only in tool configuration and lazy pages', () => {
    const defaults = files.filter(({ path, text }) => /^export default /m.test(text) && !/\.config\.(ts|mts)$|codegen\.ts$|-page\.tsx$|\/gql\//.test(path))
    expect(defaults.map(({ path }) => path)).toEqual([])
  })
})

describe('words', () => {
  const everything = sources(/\.(ts|tsx|md|json|html|css|yml|mjs|cjs)$/).filter(({ path }) => path !== 'package-lock.json')

  it('nothing calls protected funds by the legal word', () => {
    const word = ['es', 'crow'].join('')
    const hits = everything.filter(({ text, path }) => text.toLowerCase().includes(word) && path !== 'docs/glossary.md')
    expect(hits.map(({ path }) => path)).toEqual([])
  })

  it('nothing is left open in the code', () => {
    const open = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b|\\.(only|skip)\\(`)
    const hits = files.filter(({ text, path }) => open.test(text) && !path.startsWith('test/house/'))
    expect(hits.map(({ path }) => path)).toEqual([])
  })

  it('rules and actions read the time from ctx.now', () => {
    const late = files.filter(({ path, text }) => /^libs\/[a-z]+\/(domain|actions)\//.test(path) && !/\.spec\.ts$/.test(path) && /new Date\(\)|Date\.now\(\)/.test(text))
    expect(late.map(({ path }) => path)).toEqual([])
  })

  it('no context names the schema of another in SQL', () => {
    const names = [...contexts, 'platform']
    const hits = files
      .filter(({ path }) => /^libs\/[a-z]+\//.test(path) && !/\.spec\.ts$|\/migrations\//.test(path))
      .flatMap(({ path, text }) => {
        const own = path.split('/')[1]!
        if (own === 'platform') return []
        return names
          .filter((name) => name !== own && new RegExp(`(FROM|JOIN|INTO|UPDATE)\\s+${name}\\.[a-z_]+`, 'i').test(text))
          .map((name) => `${path} -> ${name}`)
      })
    expect(hits).toEqual([])
  })
})
