import { fillJob } from '@rolecall/hiring'
import { isRefusal, NotAllowed } from '@rolecall/kernel'
import { PayeeNotReady, payeeOf, providerFor } from '@rolecall/payments'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { bookHours } from '@rolecall/talent'
import { Contract } from '../data/contract.entity.js'
import { lockedContract, type ContractAtHand } from '../data/locks.js'
import { latestTerms } from '../data/queries.js'
import { Signature, type Terms } from '../data/terms.entity.js'
import { contractMoves, waitsUntil, type ContractState } from '../domain/contract.rules.js'
import { ContractSigned } from '../domain/events.js'
import { TermsChanged } from '../domain/refusals.js'
import { mayAct } from '../domain/rights.rules.js'
import { layOutWork } from './lay-out-work.js'
import { tellClient, tellFreelancer } from './tell-parties.js'

export interface SignContract {
  readonly contractId: string
  /** Hash of the terms on the signer's screen. */
  readonly termsHash: string
}
interface Signing extends ContractAtHand {
  readonly terms: Terms
  readonly state: ContractState
}

const putSignature = async (ctx: Ctx, { contract, terms, viewer, state }: Signing): Promise<void> => {
  await ctx.db.insert(Signature, {
    termsId: terms.id,
    party: viewer.party as 'client' | 'freelancer',
    accountId: accountIdOf(ctx.actor)!,
    hash: terms.hash,
    signedAt: ctx.now,
  })
  contract.state = state
  contract.waitsUntil = waitsUntil(state, ctx.now)
  await ctx.db.update(Contract, { id: contract.id }, { state, waitsUntil: contract.waitsUntil })
}

const signAsClient = async (ctx: Ctx, signing: Signing): Promise<Contract> => {
  await putSignature(ctx, signing)
  await tellFreelancer(ctx, signing.contract, { kind: 'client_signed', key: signing.terms.id })
  return signing.contract
}

/** The second signature binds: hours are booked, the work and its unpaid holds are laid out, the job is filled. */
const signAsFreelancer = async (ctx: Ctx, signing: Signing) => {
  const { contract, terms } = signing
  const provider = await providerFor(ctx, { freelancerId: contract.freelancerId, currency: contract.price.currency })
  const payee = await payeeOf(ctx, contract.freelancerId, provider)
  if (ctx.config.REQUIRE_READY_PAYEE && payee.state !== 'ready') return new PayeeNotReady(payee.state)
  const taken = await bookHours(ctx, { freelancerId: contract.freelancerId, hours: contract.hoursPerWeek })
  if (taken) return taken
  await putSignature(ctx, signing)
  await layOutWork(ctx, { contract, terms, provider })
  const filled = await fillJob(ctx, { jobId: contract.jobId })
  if (isRefusal(filled)) return filled
  ctx.emit(new ContractSigned(contract.id))
  await tellClient(ctx, contract, { kind: 'signed', key: contract.id, act: 'pay' })
  return contract
}

/** One side signs the terms it sees; other terms than those in force are refused. */
export const signContract = async (ctx: Ctx, { contractId, termsHash }: SignContract) => {
  const hand = await lockedContract(ctx, contractId)
  const { contract, viewer } = hand
  const asClient = viewer.party === 'client'
  const state = contractMoves.to(asClient ? 'signAsClient' : 'signAsFreelancer', contract.state, viewer.party)
  if (!mayAct(viewer, 'sign')) return new NotAllowed()
  if (isRefusal(state)) return state
  const terms = await latestTerms(ctx, contract.id)
  if (terms.hash !== termsHash) return new TermsChanged(terms.hash)
  const signing = { ...hand, terms, state }
  return asClient ? signAsClient(ctx, signing) : signAsFreelancer(ctx, signing)
}
