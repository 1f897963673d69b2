import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { metricKinds, metricStates, type MetricKind, type MetricState } from '../../domain/metrics/metric.rules.js'
import type { Party } from '../../domain/rights.rules.js'

const inList = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`

/** A number of a contract on a day. A trigger keeps what was measured, and everything once it is decided. */
@Entity({ schema: 'contracts', name: 'metrics' })
@Check('metrics_kind_known', `kind IN ${inList(metricKinds)}`)
@Check('metrics_state_known', `state IN ${inList(metricStates)}`)
@Check('metrics_party_known', `recorded_by IN ('client', 'freelancer')`)
@Check('metrics_value_not_negative', 'value >= 0')
@Index('metrics_contract', ['contractId', 'series', 'measuredOn'])
@Index('metrics_once', ['contractId', 'kind', 'series', 'measuredOn'], { unique: true, where: "state <> 'contested' AND corrects_id IS NULL" })
@Index('metrics_corrects', ['correctsId'])
@Index('metrics_corrected_once', ['correctsId'], { unique: true, where: "state <> 'contested' AND corrects_id IS NOT NULL" })
@Index('metrics_file', ['sourceFileId'])
@Index('metrics_waiting', ['confirmUntil'], { where: "state = 'proposed'" })
export class Metric {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Contract', { name: 'metrics_contract_fk' })
  contractId: string
  @Column('text')
  kind: MetricKind
  /** activity, attendance, citation, or a name of the sides' own. */
  @Column('text')
  series: string
  @Column('double precision')
  value: number
  @Column('date')
  measuredOn: string
  @Column({ type: 'text', nullable: true })
  sourceUrl: string | null
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('StoredFile', { name: 'metrics_file_fk' })
  sourceFileId: string | null
  @Column('text')
  note: string
  @Column('text')
  recordedBy: Exclude<Party, 'system'>
  @Column('uuid')
  recordedByAccount: string
  @Column('timestamptz')
  recordedAt: Date
  @Column('text')
  state: MetricState
  /** Confirmed by silence at this moment. */
  @Column('timestamptz')
  confirmUntil: Date
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null
  /** True where nobody answered in time. */
  @Column({ type: 'boolean', default: false })
  bySilence: boolean
  @Column({ type: 'text', nullable: true })
  contestReason: string | null
  /** The number it takes the place of, once it is confirmed. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Metric', { name: 'metrics_corrects_fk' })
  correctsId: string | null
}
