export const jobStates = ['draft', 'published', 'paused', 'filled', 'closed', 'expired'] as const
export type JobState = (typeof jobStates)[number]

/** What a job asks of a person; the place in the list is the level 0-2 of the matching. */
export const jobLevels = ['starting', 'working', 'senior'] as const
export type JobLevel = (typeof jobLevels)[number]
export type LevelNumber = 0 | 1 | 2
export const levelNumber = (level: JobLevel): LevelNumber => jobLevels.indexOf(level) as LevelNumber

export const proposalStates = [
  'draft',
  'sent',
  'countered',
  'chosen',
  'declined',
  'withdrawn',
  'expired',
  'closed',
] as const
export type ProposalState = (typeof proposalStates)[number]

export const invitationStates = ['queued', 'sent', 'viewed', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export type InvitationState = (typeof invitationStates)[number]

export const declineReasons = ['busy', 'rate', 'niche', 'duties', 'client', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]
