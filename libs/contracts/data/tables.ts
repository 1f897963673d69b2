import { Contract } from './contract.entity.js'
import { StoredFile } from './file.entity.js'
import { Item } from './item.entity.js'
import { EvidenceLink, ItemEvent, ItemEvidence } from './item-history.entity.js'
import { Contracts1764700000000 } from './migrations/1764700000000-contracts.js'
import { Milestone } from './milestone.entity.js'
import { Signature, Terms } from './terms.entity.js'

/** What the hosts hand to the database. */
export const contractsEntities: Function[] = [
  Contract,
  Terms,
  Signature,
  Milestone,
  Item,
  ItemEvidence,
  EvidenceLink,
  ItemEvent,
  StoredFile,
]
export const contractsMigrations: Function[] = [Contracts1764700000000]
