import { NotFoundSignal } from '@rolecall/kernel'
import { toConnection, type Connection, type Ctx, type Page } from '@rolecall/platform'
import { itemsByIds, myItems, type ItemScope } from '../data/item-queries.js'
import type { Contract } from '../data/contract.entity.js'
import type { Item } from '../data/item.entity.js'
import { contractsByIds, myContracts, visibleContract } from '../data/queries.js'
import type { Milestone } from '../data/milestone.entity.js'
import { Sheet } from '../data/sheet.js'
import type { ContractState } from '../domain/contract.rules.js'

/** A row with the sheet it is shown on; fields ask the sheet for what they need. */
export type OnSheet<T> = T & { readonly sheet: Sheet }
export const onSheet = <T extends object>(sheet: Sheet, row: T): OnSheet<T> => Object.assign(row, { sheet })

export type ContractNode = OnSheet<Contract>
export type MilestoneNode = OnSheet<Milestone>
export type ItemNode = OnSheet<Item>

/** One contract for its parties. */
export const contractNode = async (ctx: Ctx, { id }: { id: string }): Promise<ContractNode> => {
  const contract = await visibleContract(ctx, id)
  if (!contract) throw new NotFoundSignal()
  return onSheet(new Sheet(ctx, [contract]), contract)
}
export const milestoneNode = async (
  ctx: Ctx,
  { id, contractId }: { id: string; contractId: string },
): Promise<MilestoneNode> => {
  const { sheet } = await contractNode(ctx, { id: contractId })
  return onSheet(sheet, (await sheet.milestonesById()).get(id)!)
}

/** Items of the asker's contracts, with one sheet for all their contracts. */
const itemNodes = async (ctx: Ctx, items: Item[]): Promise<ItemNode[]> => {
  const contracts = await contractsByIds(
    ctx,
    items.map((item) => item.contractId),
  )
  const sheet = new Sheet(ctx, contracts)
  for (const contract of contracts) sheet.viewer(contract)
  return items.map((item) => onSheet(sheet, item))
}
export const itemNodesById = async (ctx: Ctx, { ids }: { ids: readonly string[] }): Promise<ItemNode[]> =>
  itemNodes(ctx, await itemsByIds(ctx, ids))
export const itemNode = async (ctx: Ctx, { id }: { id: string }): Promise<ItemNode> => {
  const [node] = await itemNodesById(ctx, { ids: [id] })
  if (!node) throw new NotFoundSignal()
  return node
}

export const contractPage = async (
  ctx: Ctx,
  { page, state }: { page: Page; state: ContractState | null },
): Promise<Connection<ContractNode>> => {
  const rows = await myContracts(ctx, { page, state })
  const sheet = new Sheet(ctx, rows.slice(0, page.first))
  return toConnection(ctx.config, page, {
    items: rows.map((row) => onSheet(sheet, row)),
    sortValues: (row) => [row.id],
  })
}
export const itemPage = async (
  ctx: Ctx,
  { page, scope }: { page: Page; scope: ItemScope },
): Promise<Connection<ItemNode>> =>
  toConnection(ctx.config, page, {
    items: await itemNodes(ctx, await myItems(ctx, { page, scope })),
    sortValues: (item) => [item.dueAt.toISOString(), item.id],
  })
