import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'

/** Two contracts of a business that belong together. */
@Entity({ schema: 'contracts', name: 'contract_links' })
@Check('contract_links_in_order', 'first_id < second_id')
@Index('contract_links_second', ['secondId'])
export class ContractLink {
  @PrimaryColumn('uuid')
  @ForeignKey('Contract', { name: 'contract_links_first_fk' })
  firstId: string
  @PrimaryColumn('uuid')
  @ForeignKey('Contract', { name: 'contract_links_second_fk' })
  secondId: string
  @Column('uuid')
  linkedBy: string
  @Column('timestamptz')
  linkedAt: Date
}

/** Work of a contract that opens when work of another one is accepted: a duty, or one item of it. */
@Entity({ schema: 'contracts', name: 'item_dependencies' })
@Check('item_dependencies_between_contracts', 'contract_id <> after_contract_id')
@Index('item_dependencies_contract', ['contractId', 'dutySlug'])
@Index('item_dependencies_after', ['afterContractId', 'afterDutySlug'])
@Index('item_dependencies_item', ['itemId'])
@Index('item_dependencies_after_item', ['afterItemId'])
export class ItemDependency {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'item_dependencies_contract_fk' })
  contractId: string
  @Column('text')
  dutySlug: string
  /** Null where every item of the duty waits. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Item', { name: 'item_dependencies_item_fk', onDelete: 'CASCADE' })
  itemId: string | null
  @Column('uuid')
  @ForeignKey('Contract', { name: 'item_dependencies_after_fk' })
  afterContractId: string
  @Column('text')
  afterDutySlug: string
  /** Null where the duty's items of its first period are waited for. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Item', { name: 'item_dependencies_after_item_fk', onDelete: 'CASCADE' })
  afterItemId: string | null
  @Column('uuid')
  addedBy: string
  @Column('timestamptz')
  addedAt: Date
  /** From then on nothing waits by it. */
  @Column({ type: 'timestamptz', nullable: true })
  removedAt: Date | null
}
