import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromPublicId, type IdKind, idPrefixes, newId, toPublicId } from './id.js'

const kinds = Object.keys(idPrefixes) as IdKind[]

describe('a new id', () => {
  test('is a uuid of version 7 that carries its moment', () => {
    const at = Date.UTC(2026, 10, 25, 12)
    expect(newId(at)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(newId(at).replaceAll('-', '').slice(0, 12), 16)).toBe(at)
  })
  test('of a later millisecond sorts behind', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 46 }), fc.integer({ min: 1, max: 1000 }), (at, more) => newId(at) < newId(at + more)))
  })
  test('is given once', () => expect(new Set(Array.from({ length: 10_000 }, () => newId(0))).size).toBe(10_000))
})

describe('a public id', () => {
  test('tells its kind, and comes back as the same id of that kind only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(...kinds), fc.uuid(), (kind, other, uuid) => {
        expect(fromPublicId(kind, toPublicId(kind, uuid))).toBe(uuid)
        expect(fromPublicId(other, toPublicId(kind, uuid)) === null).toBe(other !== kind)
      }),
    )
  })
  test('has a prefix of its own', () => expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length))
  const id = toPublicId('job', newId())
  test.each([id.toUpperCase(), id.slice(0, -1), `${id}0`, ` ${id}`, `${id}\n`, id.slice(4), 'job_', '', `job_${'g'.repeat(32)}`])(
    '%p is none',
    (text) => expect(fromPublicId('job', text)).toBeNull(),
  )
})
