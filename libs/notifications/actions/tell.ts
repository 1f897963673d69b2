import { accountsByIds } from '@rolecall/identity'
import { later, newId } from '@rolecall/kernel'
import type { Ctx, Lang } from '@rolecall/platform'
import { OutgoingMail } from '../data/mail.entity.js'
import { Notice, type Facts } from '../data/notice.entity.js'
import { MailQueued } from '../domain/events.js'
import { resendDelayMs } from '../domain/mail.rules.js'

export interface Message {
  /** Texts are `notice.<kind>.title` and `notice.<kind>.body`. */
  readonly kind: string
  readonly facts?: Facts
  /** Page of the app to open. */
  readonly path: string
  /** What happened, by name, for example `invitation:<id>`: it is told once. */
  readonly key: string
}
export interface Tell extends Message {
  readonly accountId: string
}
export interface SendMail extends Message {
  readonly to: string
  readonly lang: Lang
}

const queueMails = async (ctx: Ctx, mails: SendMail[]): Promise<void> => {
  if (mails.length === 0) return
  const rows = mails.map(({ to, lang, kind, facts = {}, path, key }) => ({
    id: newId(),
    toEmail: to,
    lang,
    kind,
    facts,
    path,
    key,
    state: 'queued' as const,
    attempts: 0,
    createdAt: ctx.now,
    dueAt: later(ctx.now, resendDelayMs(0)),
    sentAt: null,
  }))
  const added = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(OutgoingMail)
    .values(rows)
    .orIgnore()
    .returning('id')
    .execute()
  for (const { id } of added.raw as { id: string }[]) ctx.emit(new MailQueued(id))
}

/** Tells several people the same: a notice and a mail each, once per key, in the transaction of what happened. */
export const tellMany = async (ctx: Ctx, accountIds: readonly string[], message: Message): Promise<void> => {
  const accounts = await accountsByIds(ctx, accountIds)
  if (accounts.size === 0) return
  const { kind, facts = {}, path, key } = message
  const rows = [...accounts.keys()].map((accountId) => ({
    id: newId(),
    accountId,
    kind,
    facts,
    path,
    key,
    createdAt: ctx.now,
    readAt: null,
  }))
  const added = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(Notice)
    .values(rows)
    .orIgnore()
    .returning('account_id')
    .execute()
  const told = (added.raw as { account_id: string }[]).map((row) => accounts.get(row.account_id)!)
  await queueMails(
    ctx,
    told.map(({ email, lang }) => ({ ...message, to: email, lang })),
  )
}

/** Tells one person. */
export const tell = (ctx: Ctx, { accountId, ...message }: Tell): Promise<void> => tellMany(ctx, [accountId], message)

/** A mail without a notice: codes, and people who have no account. */
export const sendMail = (ctx: Ctx, mail: SendMail): Promise<void> => queueMails(ctx, [mail])
