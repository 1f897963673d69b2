import { personOf } from '@rolecall/identity'
import { InvalidInput, NotFoundSignal } from '@rolecall/kernel'
import { PAGE_MAX, type Ctx } from '@rolecall/platform'
import { In, IsNull } from 'typeorm'
import { Notice } from '../data/notice.entity.js'

/** The asker has seen them. All must be his own; those read before keep their time. */
export const markNoticesRead = async (ctx: Ctx, input: { ids: string[] }): Promise<{ ok: true } | InvalidInput> => {
  if (input.ids.length > PAGE_MAX) return new InvalidInput('ids', 'too_many', String(PAGE_MAX))
  const accountId = personOf(ctx)
  const ids = [...new Set(input.ids)]
  const known = await ctx.db.countBy(Notice, { id: In(ids), accountId })
  if (known < ids.length) throw new NotFoundSignal()
  await ctx.db.update(Notice, { id: In(ids), accountId, readAt: IsNull() }, { readAt: ctx.now })
  return { ok: true }
}
