import type { MigrationInterface, QueryRunner } from 'typeorm'

const kinds = `'invited', 'viewed', 'accepted', 'declined', 'expired', 'withdrawn', 'proposal', 'reviewed', 'chosen', 'passed_over', 'hired', 'completed'`
const check = (list: string): string[] => [
  'ALTER TABLE matching.match_events DROP CONSTRAINT match_events_kind_known',
  `ALTER TABLE matching.match_events ADD CONSTRAINT match_events_kind_known CHECK (kind in (${list}))`,
]

/** People may say that a match is not for them. */
export class MatchingFeedback1764800030001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of check(`${kinds}, 'feedback'`)) await runner.query(statement)
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of check(kinds)) await runner.query(statement)
  }
}
