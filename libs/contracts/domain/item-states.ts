/** Where an item can stand; what leads from one to the other is in item.rules. */
export const itemStates = [
  'planned',
  'submitted',
  'changes_requested',
  'accepted',
  'partly_accepted',
  'missed',
  'skipped',
  'blocked',
  'disputed',
] as const
export type ItemState = (typeof itemStates)[number]
