/**
 * What ends each state of each machine (DECISIONS, annex E). `test/house/dead-ends.spec.ts` holds it against the machines,
 * the tables and the timers; a machine or a state without a line here fails there.
 */
export interface Clock {
  /** Who is awaited: a party of the machine, or `provider` where the answer comes over the network. */
  readonly owner: string
  /** schema.table.column of the deadline. */
  readonly until: string
  readonly timer: string
  /** What the timer does when nobody came; any of them ends the wait. */
  readonly moves: readonly string[]
  /** What the owner can do, where it is a move of another machine, `milestoneMoves.fund`, or no move at all: in words. */
  readonly acts?: string
  /** The state of the row with the deadline, where that is a row of another table. */
  readonly as?: string
}
/** Waits for nothing but another thing; when that ends, so does this. */
export interface Follower {
  readonly owner: string
  /** Machine and state: `milestoneMoves.in_progress`. All of them have to end by themselves. */
  readonly after: readonly string[]
  readonly moves: readonly string[]
}
/** By decision silence does nothing here; the reason, and who looks at it. */
export interface Patience {
  readonly owner: string
  readonly decision: string
}
/** Nothing stays here yet: no code makes the moves that lead here. */
export interface Unused {
  readonly unused: readonly string[]
}
/** Left in the transaction that enters it. */
export interface Passage {
  readonly passed: string
  readonly moves: readonly string[]
}
export type Wait = 'end' | Clock | readonly (Clock | Follower)[] | Follower | Patience | Unused | Passage

const clock = (owner: string, until: string, [timer, ...moves]: readonly [string, ...string[]]): Clock => ({ owner, until, timer, moves })
const operators = (decision: string): Patience => ({ owner: 'operator', decision })

const contracts = (timer: string, moves: string): readonly [string, string] => [`contracts.${timer}`, moves]
const day75 = clock('client', 'contracts.milestones.settle_at', ['contracts.settle-held', 'complete', 'cancel'])
const byMilestone = (moves: readonly string[]): Follower => ({
  owner: 'freelancer',
  after: ['milestoneMoves.in_progress', 'milestoneMoves.submitted', 'milestoneMoves.changes_requested'],
  moves,
})
const contractWaits: Record<string, Record<string, Wait>> = {
  contractMoves: {
    offered: clock('client', 'contracts.contracts.waits_until', contracts('expire-contracts', 'expire')),
    signed_by_client: clock('freelancer', 'contracts.contracts.waits_until', contracts('expire-contracts', 'expire')),
    signed: { ...clock('client', 'contracts.contracts.waits_until', contracts('expire-contracts', 'expire')), acts: 'milestoneMoves.fund' },
    active: { owner: 'system', after: ['milestoneMoves.planned', 'milestoneMoves.in_progress', 'milestoneMoves.submitted', 'milestoneMoves.changes_requested'], moves: ['wrapUp'] },
    ending: [
      { ...clock('client', 'contracts.contracts.waits_until', contracts('end-with-open-access', 'end')), acts: 'takes away the access that was given' },
      { ...clock('client', 'contracts.endings.settle_at', contracts('settle-endings', 'end')), acts: 'decides on what was handed in before the end' },
    ],
    paused: clock('client', 'contracts.contracts.waits_until', contracts('end-long-rests', 'resume')),
    ended: 'end',
    cancelled: 'end',
  },
  amendmentMoves: { proposed: clock('client', 'contracts.amendments.answers_until', contracts('lapse-amendments', 'lapse')), signed: 'end', declined: 'end', withdrawn: 'end', lapsed: 'end' },
  serviceMoves: {
    trying: clock('client', 'contracts.services.step_at', contracts('keep-services', 'end')),
    renewing: clock('client', 'contracts.services.step_at', contracts('keep-services', 'rest')),
    pausing: clock('client', 'contracts.services.step_at', contracts('keep-services', 'rest')),
    stopping: clock('client', 'contracts.services.step_at', contracts('keep-services', 'end')),
    resting: { ...clock('client', 'contracts.contracts.waits_until', contracts('end-long-rests', 'end')), as: 'paused' },
    stopped: 'end',
  },
  milestoneMoves: {
    // the first one goes with its contract, a later one has a clock of its own
    planned: [{ owner: 'client', after: ['contractMoves.signed'], moves: ['cancel'] }, clock('client', 'contracts.milestones.starts_on', contracts('drop-unpaid-periods', 'cancel'))],
    in_progress: { ...day75, owner: 'freelancer' },
    submitted: [clock('client', 'contracts.milestones.auto_approve_at', contracts('approve-by-silence', 'approve')), day75],
    changes_requested: [clock('freelancer', 'contracts.milestones.rework_until', contracts('return-unchanged', 'returnUnchanged')), { ...day75, owner: 'freelancer' }],
    approved: 'end',
    cancelled: 'end',
  },
  disputeMoves: {
    opened: clock('other', 'contracts.disputes.waits_until', contracts('pass-disputes-on', 'passToModerator')),
    talking: clock('opener', 'contracts.disputes.waits_until', contracts('pass-disputes-on', 'passToModerator')),
    ruling: clock('moderator', 'contracts.disputes.waits_until', contracts('pass-disputes-on', 'passToSecond')),
    second_ruling: clock('moderator', 'contracts.disputes.waits_until', contracts('pass-disputes-on', 'fallBack')),
    settled: 'end',
    ruled: 'end',
    defaulted: 'end',
  },
  dueChangeMoves: {
    open: clock('other', 'contracts.due_changes.answer_until', contracts('expire-due-changes', 'expire')),
    applied: 'end',
    declined: 'end',
    withdrawn: 'end',
    expired: 'end',
  },
  itemMoves: {
    planned: clock('freelancer', 'contracts.items.due_at', contracts('miss-items', 'miss')),
    submitted: clock('client', 'contracts.items.review_until', contracts('accept-silent-items', 'accept')),
    changes_requested: byMilestone(['returnUnchanged', 'skip']),
    missed: byMilestone(['skip']),
    partly_accepted: clock('freelancer', 'contracts.items.waits_until', contracts('agree-parts', 'agreePart')),
    blocked: clock('client', 'contracts.items.waits_until', contracts('pay-blocked', 'payBlocked')),
    disputed: { owner: 'client', after: ['disputeMoves.opened', 'disputeMoves.talking', 'disputeMoves.ruling', 'disputeMoves.second_ruling'], moves: ['settle', 'skip'] },
    accepted: 'end',
    skipped: 'end',
  },
}

const ofDispute = (owner: string, moves: string): Clock => clock(owner, 'contracts.disputes.waits_until', contracts('pass-disputes-on', moves))
const answerWaits: Record<string, Record<string, Wait>> = {
  disputeMoves: {
    opened: ofDispute('other', 'passToModerator'),
    talking: ofDispute('other', 'passToModerator'),
    ruling: ofDispute('moderator', 'passToSecond'),
    second_ruling: ofDispute('moderator', 'fallBack'),
    settled: 'end',
    ruled: 'end',
    defaulted: 'end',
  },
  amendmentMoves: {
    proposed: clock('freelancer', 'contracts.amendments.answers_until', contracts('lapse-amendments', 'lapse')),
    signed: 'end',
    declined: 'end',
    withdrawn: 'end',
    lapsed: 'end',
  },
  dueChangeMoves: {
    open: clock('other', 'contracts.due_changes.answer_until', contracts('expire-due-changes', 'expire')),
    applied: 'end',
    declined: 'end',
    withdrawn: 'end',
    expired: 'end',
  },
  forceMajeureMoves: {
    open: clock('client', 'contracts.force_majeures.answer_until', contracts('give-time', 'accept')),
    accepted: 'end',
    withdrawn: 'end',
    ended: 'end',
  },
  metricMoves: {
    proposed: clock('other', 'contracts.metrics.confirm_until', contracts('confirm-silent-metrics', 'confirm')),
    confirmed: 'end',
    contested: 'end',
  },
}

const hiringWaits: Record<string, Record<string, Wait>> = {
  jobMoves: {
    draft: { owner: 'client', decision: 'A draft binds nobody and nobody is waiting for it.' },
    published: clock('client', 'hiring.jobs.expires_at', ['hiring.expire-jobs', 'expire']),
    paused: clock('client', 'hiring.jobs.expires_at', ['hiring.expire-jobs', 'close']),
    // a contract that ends unpaid gives it back or closes it
    filled: 'end',
    closed: 'end',
    expired: 'end',
  },
  proposalMoves: {
    draft: { passed: 'A proposal is written and sent at once.', moves: ['send'] },
    sent: clock('client', 'hiring.proposals.expires_at', ['hiring.expire-proposals', 'expire']),
    countered: { unused: ['counter'] },
    chosen: { owner: 'system', after: ['contractMoves.offered', 'contractMoves.signed_by_client', 'contractMoves.signed'], moves: ['release'] },
    declined: 'end',
    withdrawn: 'end',
    expired: 'end',
    closed: 'end',
  },
  invitationMoves: {
    queued: clock('system', 'hiring.invitations.queued_until', ['hiring.send-queued-invitations', 'send']),
    sent: clock('freelancer', 'hiring.invitations.expires_at', ['hiring.expire-invitations', 'expire']),
    viewed: clock('freelancer', 'hiring.invitations.expires_at', ['hiring.expire-invitations', 'expire']),
    accepted: 'end',
    declined: 'end',
    expired: 'end',
    withdrawn: 'end',
  },
}

const outbox = 'The event that began it stays in the outbox until a worker has finished it; a ranking cut off begins again.'
const skillWaits: Record<string, Record<string, Wait>> = {
  matchRunMoves: { queued: { owner: 'system', decision: outbox }, scoring: { owner: 'system', decision: outbox }, done: 'end' },
  evidenceMoves: {
    submitted: { owner: 'moderator', decision: 'Never verified by silence: late after 72 h, told to the person and shown to operators.' },
    verified: 'end',
    refused: 'end',
  },
  quizMoves: { open: clock('freelancer', 'talent.quiz_sittings.due_at', ['talent.close-due-quizzes', 'finish']), finished: 'end' },
}

const sent = clock('provider', 'payments.operations.next_attempt_at', ['payments.sweep-operations', 'confirm', 'reject'])
const moneyWaits: Record<string, Record<string, Wait>> = {
  holdMoves: {
    unfunded: { owner: 'client', after: ['contractMoves.signed'], moves: [] },
    // the client pays on the page of the provider
    funding: { ...clock('provider', 'payments.fundings.next_poll_at', ['payments.poll-fundings', 'endFunding', 'confirmCharge']), as: 'open' },
    funded: { owner: 'system', after: ['milestoneMoves.in_progress', 'milestoneMoves.submitted', 'milestoneMoves.changes_requested'], moves: ['releaseAll', 'split', 'refundAll'] },
    released: 'end',
    refunded: 'end',
    split: 'end',
  },
  operationMoves: {
    intended: clock('worker', 'payments.operations.next_attempt_at', ['payments.sweep-operations', 'submit', 'refuse']),
    submitted: sent,
    // the same key for 20 h, then two looks that find nothing after 24 h mean that it never happened
    unknown: sent,
    // clearing days and accounts that are not ready are looked at every hour; what needs a person is an operator's case
    blocked: clock('worker', 'payments.operations.next_attempt_at', ['payments.sweep-operations', 'unblock', 'submit']),
    confirmed: 'end',
    rejected: 'end',
    cancelled: 'end',
  },
  bankOrderMoves: {
    open: operators('Only the bank knows whether money moved: a person reads the statement. A payment that does not come ends after 14 days with its funding.'),
    done: 'end',
    failed: 'end',
    ended: 'end',
  },
  bankEntryMoves: {
    entered: operators('A large transfer is confirmed by a second person or not at all.'),
    review: operators('Money that fits nothing we asked for is looked at by a person.'),
    confirmed: 'end',
    dismissed: 'end',
  },
  bankDetailMoves: {
    under_review: operators('Money goes only to an account that a person has looked at.'),
    ready: 'end',
    refused: 'end',
  },
  correctionMoves: {
    proposed: clock('operator', 'payments.corrections.expires_at', ['payments.expire-corrections', 'expire']),
    posted: 'end',
    refused: 'end',
    expired: 'end',
  },
}

/** By the name of the machine. */
export const waits: Record<string, Record<string, Wait>> = { ...contractWaits, ...answerWaits, ...hiringWaits, ...skillWaits, ...moneyWaits }
/** Parties that need no person: what they may do happens by itself. */
export const machinery: readonly string[] = ['system', 'worker']

export const isClock = (wait: Wait): wait is Clock => typeof wait === 'object' && 'until' in wait
export const isFollower = (wait: Wait): wait is Follower => typeof wait === 'object' && 'after' in wait
export const isUnused = (wait: Wait): wait is Unused => typeof wait === 'object' && 'unused' in wait
/** The rows of `machine.state`; none when it has none. */
export const waitsAt = (place: string): readonly Wait[] => {
  const [machine, state] = place.split('.')
  return [waits[machine!]?.[state!] ?? []].flat() as Wait[]
}
export interface Row<W extends Wait = Wait> {
  readonly machine: string
  readonly state: string
  readonly place: string
  readonly wait: W
}
export const rows: Row[] = Object.entries(waits).flatMap(([machine, states]) =>
  Object.entries(states).flatMap(([state, entry]) => [entry].flat().map((wait) => ({ machine, state, place: `${machine}.${state}`, wait: wait as Wait }))),
)
