import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { type MatchEventKind, matchEventKinds } from '../domain/match-events.js'

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** What came of a match. Only added to, a trigger refuses the rest: learning replays it in the order of `seq`. */
@Entity({ schema: 'matching', name: 'match_events' })
@Check('match_events_kind_known', `kind in (${oneOf(matchEventKinds)})`)
@Index('match_events_once', ['jobId', 'freelancerId', 'kind', 'subjectId'], { unique: true })
@Index('match_events_by_freelancer', ['freelancerId', 'kind'])
@Index('match_events_in_order', ['seq'], { unique: true })
@Index('match_events_by_time', ['at'])
export class MatchEvent {
  @PrimaryColumn('uuid')
  id: string
  @Column({ type: 'bigint', generated: 'increment', transformer: bigintText })
  seq: bigint
  @Column('text')
  kind: MatchEventKind
  @Column('uuid')
  @ForeignKey('Job', { name: 'match_events_job' })
  jobId: string
  @Column('uuid')
  @ForeignKey('Freelancer', { name: 'match_events_freelancer' })
  freelancerId: string
  /** The invitation, proposal or contract it is about. */
  @Column('uuid')
  subjectId: string
  @Column('timestamptz')
  at: Date
  /** Also what a model saw when it judged (`seen`), so that learning needs nothing else. */
  @Column('jsonb')
  facts: Record<string, unknown>
}
