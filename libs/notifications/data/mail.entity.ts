import type { Lang } from '@rolecall/platform'
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'
import { mailStates, type MailState } from '../domain/mail.rules.js'
import type { Facts } from './notice.entity.js'

/** A mail to one address. Its id is the stable Message-ID; secrets such as codes are not in its facts. */
@Entity({ schema: 'notifications', name: 'mails' })
@Unique('mails_once', ['toEmail', 'key'])
@Index('mails_newest', ['createdAt', 'id'])
@Index('mails_due', ['dueAt'], { where: "state = 'queued'" })
@Check('mails_state_known', `state in (${mailStates.map((state) => `'${state}'`).join(', ')})`)
@Check('mails_sent_has_time', "(state = 'sent') = (sent_at is not null)")
export class OutgoingMail {
  @PrimaryColumn('uuid')
  id: string
  @Column('text')
  toEmail: string
  @Column('text')
  lang: Lang
  @Column('text')
  kind: string
  @Column('jsonb')
  facts: Facts
  @Column('text')
  path: string
  @Column('text')
  key: string
  @Column('text')
  state: MailState
  @Column('int')
  attempts: number
  @Column('timestamptz')
  createdAt: Date
  /** When it is tried again, unless it was sent. */
  @Column('timestamptz')
  dueAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  sentAt: Date | null
}
