import { toPublicId } from '@rolecall/kernel'
import { accountIdsWithRight } from '@rolecall/identity'
import { tell, tellMany } from '@rolecall/notifications'
import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../data/contract.entity.js'
import { clientRights, type ClientAct, type Party, type Side } from '../domain/rights.rules.js'

export interface ContractNotice {
  readonly kind: string
  /** Once per account for one key. */
  readonly key: string
  readonly facts?: Record<string, string | number>
  /** Another page than the contract's own. */
  readonly path?: string
}
export const contractPath = (contractId: string): string => `/contracts/${toPublicId('contract', contractId)}`
/** The item, open on the page of its contract. */
export const itemPath = ({ id, contractId }: { readonly id: string; readonly contractId: string }): string => `${contractPath(contractId)}?item=${toPublicId('item', id)}`
const inFull = (contract: Contract, { kind, key, facts, path }: ContractNotice) => ({
  kind: `contract_${kind}`,
  key: `${kind}.${key}`,
  facts: { title: contract.title, ...facts },
  path: path ?? contractPath(contract.id),
})

export const tellFreelancer = (ctx: Ctx, contract: Contract, notice: ContractNotice): Promise<void> =>
  tell(ctx, { accountId: contract.freelancerId, ...inFull(contract, notice) })

/** Tells the members of the business who may do what is asked now. */
export const tellClient = async (
  ctx: Ctx,
  contract: Contract,
  { act, ...notice }: ContractNotice & { act: ClientAct },
): Promise<void> =>
  tellMany(ctx, await accountIdsWithRight(ctx, contract.businessId, [...clientRights[act]]), inFull(contract, notice))

/** One side: the freelancer, or those of the business who may do what is asked. */
export const tellSide = (ctx: Ctx, contract: Contract, { side, act, ...notice }: ContractNotice & { side: Side; act: ClientAct }): Promise<void> =>
  side === 'freelancer' ? tellFreelancer(ctx, contract, notice) : tellClient(ctx, contract, { ...notice, act })
/** The side that did not act itself. */
export const tellOther = (ctx: Ctx, contract: Contract, { actor, ...notice }: ContractNotice & { actor: Party; act: ClientAct }): Promise<void> =>
  tellSide(ctx, contract, { ...notice, side: actor === 'client' ? 'freelancer' : 'client' })

export const tellBoth = async (ctx: Ctx, contract: Contract, notice: ContractNotice): Promise<void> => {
  await tellFreelancer(ctx, contract, notice)
  await tellClient(ctx, contract, { ...notice, act: 'review' })
}
