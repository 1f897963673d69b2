import { later, wallClock } from '@rolecall/kernel'
import type { Actor, Ctx, Lang, MemberRight, StaffRight } from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import { CODE_LIFE_MS, signInCode } from '../domain/code.rules.js'
import { cleanEmail } from '../domain/email.rules.js'
import { SESSION_IDLE_MS, SESSION_TOUCH_MS, tokenHash } from '../domain/session.rules.js'
import { Account } from './account.entity.js'
import { SignInCode } from './sign-in.entity.js'

interface ActorRow {
  account_id: string
  lang: Lang
  is_stale: boolean
  second_factor_at: Date | null
  shown_at: Date
  memberships: { businessId: string; right: MemberRight }[]
  staff: StaffRight[]
}

const actorSql = `
  SELECT a.id AS account_id, a.lang, s.seen_at < $2 AS is_stale, s.second_factor_at, greatest(s.created_at, s.second_factor_at) AS shown_at,
    coalesce((SELECT json_agg(json_build_object('businessId', m.business_id, 'right', m."right"))
      FROM identity.members m WHERE m.account_id = a.id), '[]') AS memberships,
    coalesce((SELECT json_agg(g."right") FROM identity.staff_rights g WHERE g.account_id = a.id), '[]') AS staff
  FROM identity.sessions s JOIN identity.accounts a ON a.id = s.account_id
  WHERE s.token_hash = $1 AND s.ends_at > $3 AND s.seen_at > $4`

/** Who holds the token of a session that is neither idle nor old, in one statement. */
export const actorOfToken = async (
  database: DataSource,
  token: string,
): Promise<{ actor: Actor; lang: Lang; secondFactorAt: Date | null } | null> => {
  const now = wallClock.now()
  const hash = tokenHash(token)
  const rows: ActorRow[] = await database.query(actorSql, [
    hash,
    later(now, -SESSION_TOUCH_MS),
    now,
    later(now, -SESSION_IDLE_MS),
  ])
  const row = rows[0]
  if (!row) return null
  if (row.is_stale) await database.query('UPDATE identity.sessions SET seen_at = $2 WHERE token_hash = $1', [hash, now])
  return {
    actor: { kind: 'person', accountId: row.account_id, memberships: row.memberships, staff: row.staff, shownAt: row.shown_at },
    lang: row.lang,
    secondFactorAt: row.second_factor_at,
  }
}

/** What a sign-in by password compares with; the e-mail as typed. */
export const passwordHashOf = async (
  ctx: Pick<Ctx, 'db'>,
  { email }: { email: string },
): Promise<{ accountId: string; hash: string | null } | null> => {
  const account = await ctx.db.findOneBy(Account, { email: cleanEmail(email) ?? '' })
  return account && { accountId: account.id, hash: account.passwordHash }
}

/** The code in words for its mail; null when there is nobody to write to or it is too old. */
export const signInCodeText = async (
  ctx: Ctx,
  codeId: string,
): Promise<{ email: string; code: string; lang: Lang } | null> => {
  const row = await ctx.db.findOneBy(SignInCode, { id: codeId })
  if (!row?.accountId || later(row.createdAt, CODE_LIFE_MS) <= wallClock.now()) return null
  const account = await ctx.db.findOneByOrFail(Account, { id: row.accountId })
  return { email: account.email, code: signInCode(ctx.config.SECRET_KEY, codeId), lang: account.lang }
}
