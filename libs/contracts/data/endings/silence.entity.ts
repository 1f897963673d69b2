import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'

/** What was told about a milestone in which nothing is handed in; each step once. */
@Entity({ schema: 'contracts', name: 'silences' })
@Index('silences_contract', ['contractId'])
@Index('silences_next', ['nextAt'], { where: 'next_at IS NOT NULL' })
export class MilestoneSilence {
  @PrimaryColumn('uuid')
  @ForeignKey('Milestone', { name: 'silences_milestone_fk' })
  milestoneId: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'silences_contract_fk' })
  contractId: string
  /** When it is looked at again; null when nothing is told any more. */
  @Column({ type: 'timestamptz', nullable: true })
  nextAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  nudgedAt: Date | null
  @Column({ type: 'timestamptz', nullable: true })
  warnedAt: Date | null
  /** From then on the client may end the contract for it. */
  @Column({ type: 'timestamptz', nullable: true })
  openAt: Date | null
}
