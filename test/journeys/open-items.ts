import { newId, toPublicId } from '@rolecall/kernel'
import type { anActiveContract } from '../factories/contracts.js'
import type { World } from '../support/world.js'
import type { Scene, Valid } from './scene.js'

type Active = Awaited<ReturnType<typeof anActiveContract>>
const later = (days: number): Date => new Date(Date.now() + days * 24 * 3600_000)

/** Items of a contract in the states that moves of items begin in; the first two are left as they are. */
export const itemsInMoves = async (world: World, { items, milestone }: Active) => {
  const [, , inPart, soon, blocked] = items.map(({ id }) => id)
  const { database } = world
  await database.query(`UPDATE contracts.items SET state = 'partly_accepted', rounds = 1, accepted_minor = 1, waits_until = $2 WHERE id = $1`, [inPart, later(3)])
  await database.query(`UPDATE contracts.items SET state = 'blocked', blocked_at = $2, waits_until = $3 WHERE id = $1`, [blocked, later(0), later(7)])
  await database.query('UPDATE contracts.items SET due_at = $2 WHERE id = $1', [soon, later(1)])
  await database.query(
    `INSERT INTO contracts.due_changes (id, item_id, state, party, from_at, to_at, asked_at, answer_until) VALUES ($1, $2, 'open', 'client', $3, $4, $3, $4)`,
    [newId(), soon, later(0), later(2)],
  )
  const event = newId()
  await database.query(
    `INSERT INTO contracts.duty_events (id, contract_id, milestone_id, duty_slug, text, came_at, party, logged_at, react_until)
      SELECT $1, contract_id, milestone_id, duty_slug, 'A complaint.', $3, 'client', $3, $4 FROM contracts.items WHERE id = $2`,
    [event, blocked, later(0), later(1)],
  )
  return { event: toPublicId('dutyEvent', event), inPart: toPublicId('item', inPart!), soon: toPublicId('item', soon!), blocked: toPublicId('item', blocked!), lastDay: milestone.endsOn }
}

/** Right inputs for the moves of items. */
export const itemInputs = ({ one: { owner, freelancer, ids } }: Scene): Record<string, Valid> => {
  const planned = [`UPDATE contracts.items SET state = 'planned' WHERE id = $toDo`]
  const evidence = [{ kind: 'TEXT', text: 'Done.', url: null, fileId: null }, { kind: 'LINK', url: 'https://net.example/2', text: null, fileId: null }, { kind: 'FILE', fileId: ids.file, url: null, text: null }]
  return {
    acceptItemPartly: {
      who: owner,
      input: { itemId: ids.waiting, percent: 50, amount: null, reason: 'One of two.' },
      reset: [`UPDATE contracts.items SET state = 'submitted', accepted_minor = NULL, waits_until = NULL WHERE id = $waiting`],
    },
    agreePart: { who: freelancer, input: { itemId: ids.inPart }, reset: [`UPDATE contracts.items SET state = 'partly_accepted' WHERE id = $inPart`] },
    skipItems: { who: owner, input: { itemIds: [ids.toDo], reason: 'Not needed.' }, reset: planned },
    blockItems: { who: freelancer, input: { itemIds: [ids.soon], reason: 'No access.' }, reset: [`UPDATE contracts.items SET state = 'planned', blocked_at = NULL, waits_until = NULL WHERE id = $soon`] },
    unblockItems: { who: owner, input: { itemIds: [ids.blocked] }, reset: [`UPDATE contracts.items SET state = 'blocked', blocked_at = now(), waits_until = now() + interval '7 days' WHERE id = $blocked`] },
    moveItems: {
      who: owner,
      input: { moves: [{ itemId: ids.toDo, dueOn: ids.lastDay }], reason: 'No hurry.' },
      reset: [`UPDATE contracts.items SET due_at = now() + interval '15 days' WHERE id = $toDo`],
    },
    answerItemMoves: { who: freelancer, input: { itemIds: [ids.soon], agree: true }, reset: [`UPDATE contracts.due_changes SET state = 'open' WHERE item_id = $soon`] },
    logDutyEvent: { who: owner, input: { itemId: ids.blocked, cameAt: new Date().toISOString(), url: 'https://net.example/complaint', text: 'A complaint.' } },
    reactToDutyEvent: {
      who: freelancer,
      input: { eventId: ids.event, url: 'https://net.example/answer', text: 'Answered.', reactedAt: null, escalated: false },
      reset: [`UPDATE contracts.duty_events SET reacted_at = NULL, reaction_logged_at = NULL, reaction_url = NULL, reaction_text = NULL WHERE id = $event`],
    },
    submitItems: { who: freelancer, input: { items: [{ itemId: ids.toDo, evidence }] }, reset: planned },
  }
}
