import { Contract } from './contract.entity.js'
import { AdsRowOfEvidence, EvidenceResult } from './evidence-results.entity.js'
import { StoredFile } from './file.entity.js'
import { Item } from './item.entity.js'
import { EvidenceLink, ItemEvent, ItemEvidence } from './item-history.entity.js'
import { Contracts1764700000000 } from './migrations/1764700000000-contracts.js'
import { ContractsMoneyTime1764700010000 } from './migrations/1764700010000-contracts-money-time.js'
import { ContractsEvidence1764700020000 } from './migrations/1764700020000-contracts-evidence.js'
import { ContractsParts1764700025000 } from './migrations/1764700025000-contracts-parts.js'
import { Milestone } from './milestone.entity.js'
import { Reminder } from './reminder.entity.js'
import { Signature, Terms } from './terms.entity.js'

/** What the hosts hand to the database. */
export const contractsEntities: Function[] = [
  Contract,
  Terms,
  Signature,
  Milestone,
  Item,
  ItemEvidence,
  EvidenceResult,
  AdsRowOfEvidence,
  EvidenceLink,
  ItemEvent,
  StoredFile,
  Reminder,
]
export const contractsMigrations: Function[] = [
  Contracts1764700000000,
  ContractsMoneyTime1764700010000,
  ContractsEvidence1764700020000,
  ContractsParts1764700025000,
]
