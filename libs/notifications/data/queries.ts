import { personOf } from '@rolecall/identity'
import { pageOf, toConnection, type Connection, type Ctx, type PageArgs } from '@rolecall/platform'
import { IsNull } from 'typeorm'
import type { MailState } from '../domain/mail.rules.js'
import { OutgoingMail } from './mail.entity.js'
import { Notice } from './notice.entity.js'
import { mailOf, wordsOf } from './words.js'

export interface NoticeFacts {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly path: string
  readonly at: Date
  readonly readAt: Date | null
}
export interface MailboxMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly at: Date
  readonly state: MailState
}

const sortValues = (row: { at: Date; id: string }): string[] => [row.at.toISOString(), row.id]

/** The asker's notices, newest first. */
export const notices = async (ctx: Ctx, args: PageArgs): Promise<Connection<NoticeFacts>> => {
  const page = pageOf(ctx.config, { ...args, list: 'notices' })
  const query = ctx.db.createQueryBuilder(Notice, 'n').where('n.accountId = :accountId', { accountId: personOf(ctx) })
  if (page.after) query.andWhere('(n.createdAt, n.id) < (:at, :id)', { at: page.after[0], id: page.after[1] })
  const rows = await query.orderBy('n.createdAt', 'DESC').addOrderBy('n.id', 'DESC').take(page.take).getMany()
  const items = rows.map(({ id, kind, facts, path, createdAt, readAt }) => ({
    id,
    kind,
    path,
    readAt,
    at: createdAt,
    ...wordsOf(ctx.lang, kind, facts),
  }))
  return toConnection(ctx.config, page, { items, sortValues })
}

/** Unread notices of an account; the caller is that account. */
export const unreadNotices = (ctx: Ctx, accountId: string): Promise<number> =>
  ctx.db.countBy(Notice, { accountId, readAt: IsNull() })

export interface MailboxArgs extends PageArgs {
  readonly to?: string | null
}

/** All mails of the installation, newest first. For demo mode, where nobody's mail is real; elsewhere it is empty. */
export const mailbox = async (ctx: Ctx, args: MailboxArgs): Promise<Connection<MailboxMail>> => {
  const page = pageOf(ctx.config, { ...args, list: 'mailbox' })
  if (!ctx.config.DEMO_MODE) return toConnection<MailboxMail>(ctx.config, page, { items: [], sortValues })
  const query = ctx.db.createQueryBuilder(OutgoingMail, 'm').where('true')
  if (args.to) query.andWhere('m.toEmail = :to', { to: args.to.trim().toLowerCase() })
  if (page.after) query.andWhere('(m.createdAt, m.id) < (:at, :id)', { at: page.after[0], id: page.after[1] })
  const rows = await query.orderBy('m.createdAt', 'DESC').addOrderBy('m.id', 'DESC').take(page.take).getMany()
  const items = rows.map((row) => ({ ...mailOf(ctx.config, row), id: row.id, at: row.createdAt, state: row.state }))
  return toConnection<MailboxMail>(ctx.config, page, { items, sortValues })
}
