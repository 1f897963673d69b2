import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { JobDuty } from '../data/job.entity.js'
import type { DutyLine } from '../domain/job-text.rules.js'

const linesOf = (ctx: Ctx, jobId: string): Promise<JobDuty[]> =>
  ctx.db.find(JobDuty, { where: { jobId }, order: { position: 'ASC' } })

/** True when the checklist asks for the same work; importance and notes may differ. */
export const sameDuties = async (ctx: Ctx, jobId: string, lines: readonly DutyLine[]): Promise<boolean> => {
  const words = (list: readonly Pick<DutyLine, 'dutySlug' | 'quantity'>[]): string =>
    list
      .map((line) => `${line.dutySlug} ${line.quantity}`)
      .sort()
      .join()
  return words(await linesOf(ctx, jobId)) === words(lines)
}

/** Stores the checklist; a line that stays keeps its id. */
export const saveDuties = async (ctx: Ctx, jobId: string, lines: readonly DutyLine[]): Promise<void> => {
  const known = new Map((await linesOf(ctx, jobId)).map((line) => [line.dutySlug, line.id]))
  const gone = [...known].filter(([slug]) => !lines.some((line) => line.dutySlug === slug)).map(([, id]) => id)
  if (gone.length > 0) await ctx.db.delete(JobDuty, { id: In(gone) })
  if (lines.length === 0) return
  const rows = lines.map((line, position) => ({
    id: known.get(line.dutySlug) ?? newId(ctx.now.getTime()),
    jobId,
    dutySlug: line.dutySlug,
    quantity: line.quantity,
    importance: line.importance,
    note: line.note.trim(),
    position,
  }))
  await ctx.db.upsert(JobDuty, rows, ['id'])
}
