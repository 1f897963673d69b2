import { enumOf } from '@rolecall/platform'
import { itemScopes } from '../data/item-queries.js'
import { contractStates } from '../domain/contract.rules.js'
import { itemStates } from '../domain/item.rules.js'
import { contractKinds } from '../domain/terms.js'
import { milestoneStates } from '../domain/milestone.rules.js'
import { sides } from '../domain/rights.rules.js'

export const moneyStates = ['unfunded', 'funding', 'funded', 'released', 'refunded', 'split'] as const
export type MoneyState = (typeof moneyStates)[number]

export const ContractStateEnum = enumOf('ContractState', contractStates, 'Where a contract stands.')
export const ContractKindEnum = enumOf('ContractKind', contractKinds, 'Fixed work with an end, service that renews month by month, or paid days to try each other.')
export const MilestoneStateEnum = enumOf('MilestoneState', milestoneStates, 'Where the work of a milestone stands.')
export const ItemStateEnum = enumOf('ItemState', itemStates, 'Where an item stands.')
export const MoneyStateEnum = enumOf('MoneyState', moneyStates, 'Where the money of a milestone stands.')
export const PartyEnum = enumOf('Party', sides, 'A side of a contract.')
export const ItemScopeEnum = enumOf(
  'ItemScope',
  itemScopes,
  'TODAY: mine to do, late or due within a day. REVIEW: handed in to my business.',
)
