import { accountsByIds, personOf } from '@rolecall/identity'
import { money } from '@rolecall/kernel'
import { pageOf, toConnection, type Connection, type Ctx, type PageArgs } from '@rolecall/platform'
import type { Correction } from '../data/correction.entity.js'
import { correctionsPage, stepsOf } from '../data/corrections.js'
import { correctionMoves, type CorrectionState } from '../domain/correction.rules.js'
import { confirmedByAnother } from '../domain/two-people.rules.js'
import type { CorrectionView } from './correction.views.js'

const movesOf = (ctx: Ctx, { state, expiresAt, proposedBy }: Correction): string[] => {
  const open = expiresAt <= ctx.now ? [] : correctionMoves.open(state, 'operator')
  return open.filter((move) => move !== 'confirm' || !confirmedByAnother({ requestedBy: proposedBy, confirmedBy: personOf(ctx) }))
}

/** With the names of the people and everything that was done, in two statements for all of them. */
export const correctionsShown = async (ctx: Ctx, rows: readonly Correction[]): Promise<CorrectionView[]> => {
  const steps = await stepsOf(ctx, rows.map(({ id }) => id))
  const people = await accountsByIds(ctx, [...rows.map((row) => row.proposedBy), ...steps.flatMap(({ byAccount }) => byAccount ?? [])])
  const nameOf = (id: string | null): string | null => (id ? (people.get(id)?.name ?? null) : null)
  return rows.map((row) => ({
    ...row,
    lines: row.lines.map(({ account, minor }) => ({ account, amount: money(BigInt(minor), row.currency) })),
    proposedBy: nameOf(row.proposedBy) ?? '',
    mine: row.proposedBy === personOf(ctx),
    steps: steps.filter(({ correctionId }) => correctionId === row.id).map((step) => ({ ...step, by: nameOf(step.byAccount) })),
    moves: movesOf(ctx, row),
  }))
}

export const correctionConnection = async (ctx: Ctx, { state, args }: { state: CorrectionState | null; args: PageArgs }): Promise<Connection<CorrectionView>> => {
  const page = pageOf(ctx.config, { ...args, list: 'corrections' })
  return toConnection(ctx.config, page, { items: await correctionsShown(ctx, await correctionsPage(ctx, { state, page })), sortValues: (row) => [row.id] })
}
