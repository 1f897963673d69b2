export const matchEventKinds = [
  'invited', 'viewed', 'accepted', 'declined', 'expired', 'withdrawn', 'proposal', 'reviewed', 'chosen', 'passed_over', 'hired', 'completed', 'feedback',
] as const
export type MatchEventKind = (typeof matchEventKinds)[number]

/** Kinds after which an invitation waits for nobody. */
export const settledKinds = ['accepted', 'declined', 'expired'] as const
export const answeredKinds = ['accepted', 'declined'] as const

/** The event an invitation's state stands for; a waiting one has none. */
export const kindOfInvitation = (state: string): MatchEventKind | null =>
  (['viewed', 'accepted', 'declined', 'expired', 'withdrawn'] as const).find((kind) => kind === state) ?? null

/** What a proposal's end says of it once the business has looked: taking it back says nothing about the business. */
export const kindOfProposal = (state: string): MatchEventKind | null =>
  state === 'chosen' ? 'chosen' : ['declined', 'expired', 'closed'].includes(state) ? 'passed_over' : null
