/** An item of work as far as its outcome tells something. */
export interface WorkItem {
  readonly dutySlug: string
  readonly state: string
  readonly rounds: number
  readonly dueAt: Date
  readonly submittedAt: Date | null
  readonly counted: boolean
}
export interface DutyOutcome {
  readonly items: number
  readonly accepted: number
  /** Accepted as first handed in. */
  readonly first: number
}
export interface WorkOutcome {
  /** Null where nothing was due: nothing can be said. */
  readonly success: boolean | null
  readonly onTime: boolean | null
  readonly duties: Readonly<Record<string, DutyOutcome>>
}
/** So much of the work makes a contract go well, or on time. */
const GOOD_SHARE = 0.8
const isAccepted = ({ state }: WorkItem): boolean => state === 'accepted' || state === 'partly_accepted'
const isInTime = ({ submittedAt, dueAt }: WorkItem): boolean => submittedAt !== null && submittedAt <= dueAt

/** How a contract went: work that was skipped by agreement or blocked by the client counts for nobody. */
export const workOutcome = (items: readonly WorkItem[]): WorkOutcome => {
  const due = items.filter(({ counted, state }) => counted && !['skipped', 'blocked'].includes(state))
  const duties: Record<string, DutyOutcome> = {}
  for (const item of due) {
    const { items: count, accepted, first } = duties[item.dutySlug] ?? { items: 0, accepted: 0, first: 0 }
    const isGood = isAccepted(item)
    duties[item.dutySlug] = { items: count + 1, accepted: accepted + Number(isGood), first: first + Number(isGood && item.rounds <= 1) }
  }
  if (due.length === 0) return { success: null, onTime: null, duties }
  const share = (test: (item: WorkItem) => boolean): number => due.filter(test).length / due.length
  return { success: share(isAccepted) >= GOOD_SHARE, onTime: share(isInTime) >= GOOD_SHARE, duties }
}
