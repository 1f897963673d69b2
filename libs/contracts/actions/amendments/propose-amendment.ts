import { checkLength, isRefusal, MoveRefused, newId, NotAllowed, type Refusal } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { Amendment } from '../../data/amendments/amendment.entity.js'
import { proposalsOf } from '../../data/amendments/amendment-queries.js'
import { visibleContract } from '../../data/queries.js'
import { lockedContract } from '../../data/locks.js'
import { answersUntil, NOTE_MAX, tooOften } from '../../domain/amendments/amendment.rules.js'
import { takesAmendments } from '../../domain/contract.rules.js'
import { AmendmentRefused } from '../../domain/refusals.js'
import { mayAct, type Side } from '../../domain/rights.rules.js'
import { termsHash } from '../../domain/terms.js'
import { contractPath, tellOther } from '../tell-parties.js'
import { draftAmendment, type AmendmentChanges, type AmendmentDraft } from './draft-amendment.js'

export interface ProposeAmendment extends AmendmentChanges {
  readonly contractId: string
  /** Hash of the terms on the proposer's screen. */
  readonly termsHash: string
  /** Why, for the other side. */
  readonly note?: string | null
}

/** What would be proposed, for the proposer to see before it counts; nothing is kept. */
export const previewAmendment = async (ctx: Ctx, { contractId, termsHash: hash, ...changes }: ProposeAmendment): Promise<AmendmentDraft | Refusal | null> => {
  const contract = await visibleContract(ctx, contractId)
  if (!contract) return null
  if (!takesAmendments(contract.state)) return new MoveRefused('amend', contract.state)
  return draftAmendment(ctx, { contract, termsHash: hash, changes })
}

/** One side proposes a later version of the terms, and signs it by that. */
export const proposeAmendment = async (ctx: Ctx, { contractId, termsHash: hash, note, ...changes }: ProposeAmendment) => {
  const { contract, viewer } = await lockedContract(ctx, contractId)
  if (!mayAct(viewer, 'sign')) return new NotAllowed()
  if (!takesAmendments(contract.state)) return new MoveRefused('amend', contract.state)
  const why = (note ?? '').trim()
  const fault = checkLength('note', why, { max: NOTE_MAX })
  if (fault) return fault
  if (await ctx.db.existsBy(Amendment, { contractId, state: 'proposed' })) return new AmendmentRefused('other_open')
  const proposedBy = viewer.party as Side
  const often = tooOften(await proposalsOf(ctx, { contractId, proposedBy }))
  if (often) return new AmendmentRefused(often)
  const draft = await draftAmendment(ctx, { contract, termsHash: hash, changes })
  if (isRefusal(draft)) return draft
  const { content, difference } = draft
  const amendment = ctx.db.create(Amendment, {
    id: newId(ctx.now.getTime()),
    contractId,
    version: content.version,
    hash: termsHash(content),
    lang: content.lang,
    content,
    difference: [...difference],
    proposedBy,
    accountId: accountIdOf(ctx.actor)!,
    note: why,
    state: 'proposed',
    proposedAt: ctx.now,
    answersUntil: answersUntil(ctx.now),
    answeredAt: null,
    reason: null,
  })
  await ctx.db.insert(Amendment, amendment)
  const notice = { kind: 'amendment_proposed', key: amendment.id, path: `${contractPath(contractId)}/terms` }
  await tellOther(ctx, contract, { ...notice, actor: viewer.party, act: 'sign' })
  return amendment
}
