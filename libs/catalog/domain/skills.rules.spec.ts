import { describe, expect, test } from '@jest/globals'
import { shippedCatalogue } from '../data/seed-files.js'
import { adjacentRoles, roleSkills, sharedSkills, sisterDuties, skillGap } from './skills.rules.js'

const content = shippedCatalogue()
const [smm, ads, manager, copy, bot] = [
  'smm-specialist',
  'targeted-ads-specialist',
  'content-manager',
  'copywriter',
  'chatbot-funnel-architect',
] as const

describe('skills two roles have in common', () => {
  const table: [string, string, number][] = [
    [smm, manager, 5],
    [smm, ads, 2],
    [smm, copy, 1],
    [ads, manager, 1],
    [ads, copy, 1],
    [manager, copy, 1],
    [bot, smm, 0],
    [bot, ads, 0],
    [bot, manager, 0],
    [bot, copy, 0],
  ]
  test.each(table)('%s and %s share %i', (one, other, shared) => {
    expect(sharedSkills(content, [one, other])).toHaveLength(shared)
    expect(sharedSkills(content, [other, one])).toHaveLength(shared)
  })
  test('all roles together need the 25 skills', () => {
    expect(new Set(content.roles.flatMap(roleSkills)).size).toBe(25)
  })
})

describe('the way from one role to another', () => {
  test('a content manager lacks four skills to become an SMM specialist', () => {
    expect(skillGap(content, { from: manager, to: smm })).toEqual([
      'banner-design',
      'ads-setup',
      'influencer-collab',
      'stats-growth',
    ])
  })
  test('a content manager lacks four skills to become a copywriter', () => {
    expect(skillGap(content, { from: manager, to: copy })).toHaveLength(4)
  })
  test('nothing is missing on the way to the own role', () => {
    expect(skillGap(content, { from: smm, to: smm })).toEqual([])
  })
  test('an unknown role brings nothing and asks for nothing', () => {
    expect(skillGap(content, { from: 'nobody', to: copy })).toHaveLength(5)
    expect(skillGap(content, { from: copy, to: 'nobody' })).toEqual([])
  })
})

describe('edges between roles', () => {
  const table: [string, string, string, number][] = [
    [manager, smm, 'skill', 5 / 9],
    [manager, copy, 'skill', 1 / 5],
    [copy, manager, 'skill', 1 / 6],
    [copy, smm, 'skill', 1 / 9],
    [smm, manager, 'skill', 5 / 6],
    [smm, copy, 'skill', 1 / 5],
    [smm, ads, 'skill', 2 / 9],
    [ads, smm, 'skill', 2 / 9],
    [ads, bot, 'career', 0.1],
    [bot, ads, 'career', 0.1],
    [bot, smm, 'career', 0.1],
  ]
  test.each(table)('%s to %s is a %s edge of weight %d', (from, to, kind, weight) => {
    expect(content.edges).toContainEqual({ from, to, kind, weight })
  })
  test('there are no others', () => expect(content.edges).toHaveLength(table.length))
  test('the nearest step comes first', () => {
    expect(adjacentRoles(content, manager).map((edge) => edge.to)).toEqual([smm, copy])
  })
})

test('duties that need the same skill are sisters, also in another role', () => {
  expect(sisterDuties(content, 'content.daily-posting')).toEqual(['smm.daily-posting'])
  expect(sisterDuties(content, 'content.monitoring-inbox').sort()).toEqual([
    'ads.competitor-analysis',
    'copy.product-research',
    'smm.community-inbox',
    'smm.competitor-monitoring',
  ])
  expect(sisterDuties(content, 'bot.test')).toEqual([])
})
