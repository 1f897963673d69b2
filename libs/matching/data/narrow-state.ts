import type { EntityManager } from 'typeorm'

/** How many people matching knows; the planner's estimate where it has one. */
export const peopleInSupply = async (db: EntityManager): Promise<number> => {
  const [row]: { people: string }[] = await db.query(
    `SELECT CASE WHEN reltuples > 100000 THEN reltuples::bigint ELSE (SELECT count(*) FROM matching.supply) END AS people
       FROM pg_class WHERE oid = 'matching.supply'::regclass`,
  )
  return Number(row!.people)
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** People from before there was a narrow form. */
export const withoutNarrow = async (db: EntityManager, take: number): Promise<string[]> =>
  idsOf(
    await db.query(
      `SELECT freelancer_id AS id FROM matching.supply s WHERE cardinality(role_slugs) > 0
          AND NOT EXISTS (SELECT 1 FROM matching.supply_in_roles n WHERE n.freelancer_id = s.freelancer_id) LIMIT $1`,
      [take],
    ),
  )

/** Who was brought up to date since then. */
export const changedSince = async (db: EntityManager, since: Date): Promise<string[]> =>
  idsOf(await db.query('SELECT freelancer_id AS id FROM matching.supply WHERE refreshed_at >= $1', [since]))
