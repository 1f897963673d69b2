import { later } from '@rolecall/kernel'
import type { Ctx, Mail } from '@rolecall/platform'
import { OutgoingMail } from '../data/mail.entity.js'
import { mailOf } from '../data/words.js'
import { MAIL_ATTEMPTS, RESEND_BATCH, resendDelayMs } from '../domain/mail.rules.js'

/**
 * Takes a queued mail for one attempt and says when the next would be. Null when it was sent or given up, or when
 * another attempt is under way or waits for its time: a repeated job does not hurry the waiting.
 */
export const claimMail = async (ctx: Ctx, { mailId }: { mailId: string }): Promise<Mail | null> => {
  const row = await ctx.db.findOne(OutgoingMail, {
    where: { id: mailId, state: 'queued' },
    lock: { mode: 'pessimistic_write' },
  })
  if (!row || (row.attempts > 0 && row.dueAt > ctx.now)) return null
  row.attempts += 1
  row.dueAt = later(ctx.now, resendDelayMs(row.attempts))
  if (row.attempts > MAIL_ATTEMPTS) row.state = 'given_up'
  await ctx.db.save(row)
  return row.state === 'queued' ? mailOf(ctx.config, row) : null
}

/** After the server took it. A crash before this sends it twice with the same Message-ID. */
export const markMailSent = async (ctx: Ctx, { mailId }: { mailId: string }): Promise<void> => {
  await ctx.db.update(OutgoingMail, { id: mailId, state: 'queued' }, { state: 'sent', sentAt: ctx.now })
}

/** Queued mails whose next attempt is due, oldest first. */
export const dueMails = async (ctx: Ctx): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT id FROM notifications.mails WHERE state = 'queued' AND due_at <= $1 ORDER BY due_at LIMIT ${RESEND_BATCH}`,
    [ctx.now],
  )
  return rows.map((row) => row.id)
}
