import { describe, expect, test } from '@jest/globals'
import { shippedCatalogue } from '../data/seed-files.js'
import { dutyOf, roleOf } from './lookup.js'
import { teamMatesOf, teamRules } from './teams.rules.js'

const content = shippedCatalogue()

describe('a team of roles on one brief', () => {
  test('names duties that the catalogue has, each of its role, of two roles', () => {
    for (const { waits, after } of teamRules) {
      for (const { roleSlug, dutySlug } of [waits, after]) expect(roleOf(content, roleSlug)!.duties).toContain(dutyOf(content, dutySlug))
      expect(waits.roleSlug).not.toBe(after.roleSlug)
    }
  })
  test('is known from both sides: ads wait until the bot is live', () => {
    expect(teamMatesOf('targeted-ads-specialist')).toContainEqual({ roleSlug: 'chatbot-funnel-architect', waits: true, dutySlug: 'ads.campaign-management', otherDutySlug: 'bot.launch-on-time' })
    expect(teamMatesOf('chatbot-funnel-architect')).toContainEqual({ roleSlug: 'targeted-ads-specialist', waits: false, dutySlug: 'bot.launch-on-time', otherDutySlug: 'ads.campaign-management' })
    expect(teamMatesOf('smm-specialist')).toEqual([])
  })
})
