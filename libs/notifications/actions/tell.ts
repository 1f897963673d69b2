import { accountIdsOfStaff, accountsByIds } from '@rolecall/identity'
import { newId } from '@rolecall/kernel'
import type { Ctx, Lang, StaffRight } from '@rolecall/platform'
import { storeMails, storeTold } from '../data/rows.js'
import type { Facts } from '../data/notice.entity.js'
import { MailQueued } from '../domain/events.js'

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

/**
 * Tells people, each his own: a notice and a mail each, once per key, in the transaction of what happened. Two statements
 * whatever their number; people without an account hear nothing.
 */
export const tellEach = async (ctx: Ctx, told: readonly Tell[]): Promise<void> => {
  const accounts = await accountsByIds(ctx, told.map(({ accountId }) => accountId))
  const rows = told.flatMap(({ accountId, kind, facts = {}, path, key }) => {
    const account = accounts.get(accountId)
    return account ? [{ id: newId(), mailId: newId(), accountId, toEmail: account.email, lang: account.lang, kind, facts, path, key }] : []
  })
  for (const id of await storeTold(ctx, rows)) ctx.emit(new MailQueued(id))
}

/** Tells several people the same. */
export const tellMany = (ctx: Ctx, accountIds: readonly string[], message: Message): Promise<void> =>
  tellEach(ctx, [...new Set(accountIds)].map((accountId) => ({ ...message, accountId })))

/** Everybody on the staff with a right. */
export const tellStaff = async (ctx: Ctx, right: StaffRight, message: Message): Promise<void> => tellMany(ctx, await accountIdsOfStaff(ctx, right), message)

/** Tells one person. */
export const tell = (ctx: Ctx, told: Tell): Promise<void> => tellEach(ctx, [told])

/** A mail without a notice: codes, and people who have no account. */
export const sendMail = async (ctx: Ctx, { to, lang, kind, facts = {}, path, key }: SendMail): Promise<void> => {
  const mail = { mailId: newId(), toEmail: to, lang, kind, facts, path, key }
  for (const id of await storeMails(ctx, [mail])) ctx.emit(new MailQueued(id))
}
