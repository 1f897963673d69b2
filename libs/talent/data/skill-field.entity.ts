import { Check, Column, Entity, PrimaryColumn } from 'typeorm'
import type { TaughtField } from '../domain/taught-field.js'

/** How skills hang together, as the people have taught it. The newest version estimates; skills of an older one are made anew. */
@Entity({ schema: 'talent', name: 'skill_fields' })
@Check('skill_fields_version', 'version > 2')
@Check('skill_fields_people', 'people > 0')
export class SkillFieldRow {
  @PrimaryColumn('int')
  version: number
  @Column('jsonb')
  field: TaughtField
  /** People it was learned from. */
  @Column('int')
  people: number
  @Column('timestamptz')
  learnedAt: Date
}
