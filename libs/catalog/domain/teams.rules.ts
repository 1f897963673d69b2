/** A duty of a role. */
export interface RoleDuty {
  readonly roleSlug: string
  readonly dutySlug: string
}
/** Two roles that one brief often needs, and which work of one starts when which work of the other is done. */
export interface TeamRule {
  readonly waits: RoleDuty
  readonly after: RoleDuty
}

const ads = 'targeted-ads-specialist'
const bot = 'chatbot-funnel-architect'
/** Ads lead into a bot that is live; a bot is built of words that are written. */
export const teamRules: readonly TeamRule[] = [
  { waits: { roleSlug: ads, dutySlug: 'ads.test-campaigns' }, after: { roleSlug: bot, dutySlug: 'bot.launch-on-time' } },
  { waits: { roleSlug: ads, dutySlug: 'ads.campaign-management' }, after: { roleSlug: bot, dutySlug: 'bot.launch-on-time' } },
  { waits: { roleSlug: bot, dutySlug: 'bot.build-to-brief' }, after: { roleSlug: 'copywriter', dutySlug: 'copy.write-to-brief' } },
]

export interface TeamMate {
  readonly roleSlug: string
  /** Whether the role that was asked for waits, or the other one. */
  readonly waits: boolean
  readonly dutySlug: string
  readonly otherDutySlug: string
}
/** Roles that go with a role. */
export const teamMatesOf = (slug: string): TeamMate[] =>
  teamRules.flatMap(({ waits, after }): TeamMate[] => {
    if (waits.roleSlug === slug) return [{ roleSlug: after.roleSlug, waits: true, dutySlug: waits.dutySlug, otherDutySlug: after.dutySlug }]
    return after.roleSlug === slug ? [{ roleSlug: waits.roleSlug, waits: false, dutySlug: after.dutySlug, otherDutySlug: waits.dutySlug }] : []
  })
