import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { reminderKinds, type ReminderKind } from '../domain/reminder.rules.js'

/** A reminder that was given before a silent approval. Only added to: silence counts as consent by these rows. */
@Entity({ schema: 'contracts', name: 'reminders' })
@Check('reminders_kind_known', `kind IN (${reminderKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Index('reminders_milestone', ['milestoneId'])
@Index('reminders_item', ['itemId'])
@Index('reminders_milestone_once', ['milestoneId', 'endsAt', 'kind'], { unique: true, where: 'item_id IS NULL' })
@Index('reminders_item_once', ['itemId', 'endsAt', 'kind'], { unique: true, where: 'item_id IS NOT NULL' })
export class Reminder {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Milestone', { name: 'reminders_milestone_fk' })
  milestoneId: string
  /** Null where it is about the whole milestone. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Item', { name: 'reminders_item_fk' })
  itemId: string | null
  @Column('text')
  kind: ReminderKind
  /** End of the window it is about: a window that starts anew has reminders of its own. */
  @Column('timestamptz')
  endsAt: Date
  @Column('timestamptz')
  dueAt: Date
  @Column('timestamptz')
  remindedAt: Date
}
