import type { EntityManager } from 'typeorm'
import type { Config } from '../config.js'

/** Business time = wall time + the offset row; the row is read only where time may move (DECISIONS 5). */
export const businessNow = async (db: EntityManager, config: Config): Promise<Date> => {
  if (!config.clockMoves) return new Date()
  const rows: { offset_ms: string }[] = await db.query('SELECT offset_ms FROM platform.clock WHERE id = 1')
  return new Date(Date.now() + Number(rows[0]?.offset_ms ?? 0))
}

/** Moves business time forward. Only demo and test mode may; elsewhere it is a fault. */
export const moveClock = async (db: EntityManager, config: Config, byMs: number): Promise<void> => {
  if (!config.clockMoves) throw new Error('the clock moves in demo and test mode only')
  await db.query(
    'INSERT INTO platform.clock (id, offset_ms) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET offset_ms = platform.clock.offset_ms + $1',
    [byMs],
  )
}
