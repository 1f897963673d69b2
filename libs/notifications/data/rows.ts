import { later } from '@rolecall/kernel'
import { type Ctx, type Lang, prepared } from '@rolecall/platform'
import { resendDelayMs } from '../domain/mail.rules.js'
import type { Facts } from './notice.entity.js'

/** A mail to be queued. */
export interface NewMail {
  readonly mailId: string
  readonly toEmail: string
  readonly lang: Lang
  readonly kind: string
  readonly facts: Facts
  readonly path: string
  readonly key: string
}
/** A notice and the mail that says the same. */
export interface NewTold extends NewMail {
  readonly id: string
  readonly accountId: string
}

/** As one parameter of fixed shape: the text does not grow with the rows, so it is planned once. */
const ROWS = `jsonb_to_recordset($1::jsonb) AS r(id uuid, "mailId" uuid, "accountId" uuid, "toEmail" text, lang text, kind text, facts jsonb, path text, key text)`
const mailsFrom = (rows: string): string => `INSERT INTO notifications.mails (id, to_email, lang, kind, facts, path, key, state, attempts, created_at, due_at)
  SELECT r."mailId", r."toEmail", r.lang, r.kind, r.facts, r.path, r.key, 'queued', 0, $2::timestamptz, $3::timestamptz FROM ${rows} ORDER BY r."toEmail", r.key
  ON CONFLICT DO NOTHING RETURNING id`
const MAILS = mailsFrom(ROWS)
/** In the order of people: two that tell the same people at once never wait for each other crosswise. */
const TOLD = `WITH told AS (
    INSERT INTO notifications.notices (id, account_id, kind, facts, path, key, created_at)
    SELECT r.id, r."accountId", r.kind, r.facts, r.path, r.key, $2::timestamptz FROM ${ROWS} ORDER BY r."accountId", r.key
    ON CONFLICT DO NOTHING RETURNING account_id, key)
  ${mailsFrom(`${ROWS} JOIN told ON (told.account_id, told.key) = (r."accountId", r.key)`)}`

const stored = async (ctx: Ctx, { text, rows }: { text: string; rows: readonly NewMail[] }): Promise<string[]> => {
  if (rows.length === 0) return []
  const added = await prepared<{ id: string }>(ctx.db, text, [JSON.stringify(rows), ctx.now, later(ctx.now, resendDelayMs(0))])
  return added.map(({ id }) => id)
}

/** Queues mails, each once per address and key; answers the new ones. */
export const storeMails = (ctx: Ctx, rows: readonly NewMail[]): Promise<string[]> => stored(ctx, { text: MAILS, rows })

/** Stores notices, each once per person and key, and queues a mail for every new one; answers the mails. */
export const storeTold = (ctx: Ctx, rows: readonly NewTold[]): Promise<string[]> => stored(ctx, { text: TOLD, rows })
