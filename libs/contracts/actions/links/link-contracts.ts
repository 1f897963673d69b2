import { InvalidInput, isRefusal, MoveRefused, NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { IsNull } from 'typeorm'
import type { Contract } from '../../data/contract.entity.js'
import { ContractLink, ItemDependency } from '../../data/links/link.entity.js'
import { lockedContract, type ContractAtHand } from '../../data/locks.js'
import { takesAmendments } from '../../domain/contract.rules.js'
import { mayAct } from '../../domain/rights.rules.js'
import { refreshAwaiting } from './refresh-awaiting.js'

export interface LinkContracts {
  readonly contractId: string
  readonly otherId: string
}
/** Contracts one contract may belong to. */
const LINKS_MAX = 10

/** Two different contracts of the asker's business, locked in the order of their ids. */
export const lockedPair = async (ctx: Ctx, { contractId, otherId }: LinkContracts): Promise<{ one: Contract; other: Contract } | InvalidInput | NotAllowed> => {
  if (contractId === otherId) return new InvalidInput('otherId', 'duplicate')
  const hands: ContractAtHand[] = []
  for (const id of [contractId, otherId].sort()) hands.push(await lockedContract(ctx, id))
  // a freelancer of one of them does not get to know of the other
  if (hands.some(({ viewer }) => viewer.party !== 'client' || !mayAct(viewer, 'offer'))) return new NotAllowed()
  const [one, other] = [contractId, otherId].map((id) => hands.find(({ contract }) => contract.id === id)!.contract) as [Contract, Contract]
  if (one.businessId !== other.businessId) throw new NotFoundSignal()
  return { one, other }
}
const keyOf = ({ contractId, otherId }: LinkContracts) => {
  const [firstId, secondId] = [contractId, otherId].sort() as [string, string]
  return { firstId, secondId }
}
export const writeLink = async (ctx: Ctx, pair: LinkContracts): Promise<void> => {
  await ctx.db.createQueryBuilder().insert().into(ContractLink).values({ ...keyOf(pair), linkedBy: accountIdOf(ctx.actor)!, linkedAt: ctx.now }).orIgnore().execute()
}

/** The business says that two of its contracts belong together; saying it again changes nothing. */
export const linkContracts = async (ctx: Ctx, input: LinkContracts) => {
  const pair = await lockedPair(ctx, input)
  if (isRefusal(pair)) return pair
  const over = [pair.one, pair.other].find(({ state }) => !takesAmendments(state))
  if (over) return new MoveRefused('linkContracts', over.state)
  const links = await ctx.db.count(ContractLink, { where: [{ firstId: input.contractId }, { secondId: input.contractId }] })
  if (links >= LINKS_MAX) return new InvalidInput('otherId', 'too_many', String(LINKS_MAX))
  await writeLink(ctx, input)
  return { contractId: input.contractId }
}

/** They do not belong together any more; what waited opens. */
export const unlinkContracts = async (ctx: Ctx, input: LinkContracts) => {
  const pair = await lockedPair(ctx, input)
  if (isRefusal(pair)) return pair
  const { contractId, otherId } = input
  await ctx.db.update(ItemDependency, [{ contractId, afterContractId: otherId, removedAt: IsNull() }, { contractId: otherId, afterContractId: contractId, removedAt: IsNull() }], { removedAt: ctx.now })
  await ctx.db.delete(ContractLink, keyOf(input))
  for (const id of [contractId, otherId].sort()) await refreshAwaiting(ctx, { contractId: id })
  return { contractId }
}
