import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Contract } from '../../data/contract.entity.js'
import type { ContractAtHand } from '../../data/locks.js'
import { Service } from '../../data/periods/service.entity.js'
import { contractMoves, waitsUntil } from '../../domain/contract.rules.js'
import { serviceMoves } from '../../domain/periods/service.rules.js'
import { endIfOver } from '../settle-contract.js'
import { tellBoth } from '../tell-parties.js'

export interface ServiceAtHand extends ContractAtHand {
  readonly service: Service
}

export const saveService = async (ctx: Ctx, service: Service, change: Partial<Service>): Promise<Service> => {
  await ctx.db.update(Service, { contractId: service.contractId }, change)
  return Object.assign(service, change)
}

/** Work rests until the client goes on; nothing of the unpaid period counts as missed, because it never began. */
export const rest = async (ctx: Ctx, { contract, service }: ServiceAtHand, { kind }: { kind: string }): Promise<void> => {
  const resting = serviceMoves.to('rest', service.state, 'system')
  const paused = contractMoves.to('pause', contract.state, 'system')
  if (isRefusal(resting) || isRefusal(paused)) return
  const change = { state: paused, waitsUntil: waitsUntil(paused, ctx.now) }
  await ctx.db.update(Contract, { id: contract.id }, change)
  Object.assign(contract, change)
  await saveService(ctx, service, { state: resting, stepAt: null })
  await tellBoth(ctx, contract, { kind, key: `${service.milestoneId}.${ctx.now.toISOString()}` })
}

/** Nothing follows any more; false when that was so already. */
export const stopSteps = async (ctx: Ctx, service: Service): Promise<boolean> => {
  const state = serviceMoves.to('end', service.state, 'system')
  if (isRefusal(state)) return false
  await saveService(ctx, service, { state, stepAt: null, unpaidSince: null })
  return true
}
/** Nothing follows any more: the contract is over when its last milestone is closed. */
export const endService = async (ctx: Ctx, hand: ServiceAtHand): Promise<void> => {
  if (await stopSteps(ctx, hand.service)) await endIfOver(ctx, hand, null)
}

/** A rest is over: the contract is at work again. */
export const wakeContract = async (ctx: Ctx, contract: Contract): Promise<void> => {
  const state = contractMoves.to('resume', contract.state, 'system')
  if (isRefusal(state)) return
  await ctx.db.update(Contract, { id: contract.id }, { state, waitsUntil: null })
  Object.assign(contract, { state, waitsUntil: null })
}
