import type { MigrationInterface, QueryRunner } from 'typeorm'

const disputes = `CREATE TABLE contracts.disputes (
  id uuid NOT NULL, contract_id uuid NOT NULL, milestone_id uuid NOT NULL, state text NOT NULL, opened_by text NOT NULL, wanted text NOT NULL,
  opened_at timestamptz NOT NULL, answer_until timestamptz NOT NULL, talk_until timestamptz NOT NULL, rule_until timestamptz NOT NULL, second_until timestamptz NOT NULL,
  waits_until timestamptz, moderator_id uuid, ended_at timestamptz, ending text,
  owed_items jsonb NOT NULL DEFAULT '[]', owed_back_minor bigint NOT NULL DEFAULT 0, owed_at timestamptz,
  CONSTRAINT disputes_pkey PRIMARY KEY (id),
  CONSTRAINT disputes_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
  CONSTRAINT disputes_milestone_fk FOREIGN KEY (milestone_id) REFERENCES contracts.milestones (id),
  CONSTRAINT disputes_state_known CHECK (state IN ('opened', 'talking', 'ruling', 'second_ruling', 'settled', 'ruled', 'defaulted')),
  CONSTRAINT disputes_side_known CHECK (opened_by IN ('client', 'freelancer')),
  CONSTRAINT disputes_ending_known CHECK (ending IN ('agreed', 'withdrawn', 'ruled', 'default_split', 'closed')),
  CONSTRAINT disputes_owed_back_not_negative CHECK (owed_back_minor >= 0))`
const items = `CREATE TABLE contracts.dispute_items (
  dispute_id uuid NOT NULL, item_id uuid NOT NULL, reason text NOT NULL, text text NOT NULL, share_minor bigint NOT NULL, before jsonb NOT NULL, freelancer_minor bigint,
  CONSTRAINT dispute_items_pkey PRIMARY KEY (dispute_id, item_id),
  CONSTRAINT dispute_items_dispute_fk FOREIGN KEY (dispute_id) REFERENCES contracts.disputes (id),
  CONSTRAINT dispute_items_item_fk FOREIGN KEY (item_id) REFERENCES contracts.items (id),
  CONSTRAINT dispute_items_reason_known CHECK (reason IN ('not_as_agreed', 'incomplete', 'not_delivered', 'late', 'wrongly_refused', 'blocked', 'other')),
  CONSTRAINT dispute_items_result_within_share CHECK (freelancer_minor >= 0 AND freelancer_minor <= share_minor))`
const events = `CREATE TABLE contracts.dispute_events (
  id uuid NOT NULL, dispute_id uuid NOT NULL, kind text NOT NULL, voice text NOT NULL, account_id uuid, text text, reason_code text, lines jsonb, at timestamptz NOT NULL,
  CONSTRAINT dispute_events_pkey PRIMARY KEY (id),
  CONSTRAINT dispute_events_dispute_fk FOREIGN KEY (dispute_id) REFERENCES contracts.disputes (id),
  CONSTRAINT dispute_events_kind_known CHECK (kind IN ('open', 'answer', 'write', 'offer', 'acceptOffer', 'withdraw', 'askRuling', 'passToModerator', 'passToSecond', 'take', 'handOver', 'ask', 'rule', 'fallBack', 'close')),
  CONSTRAINT dispute_events_voice_known CHECK (voice IN ('client', 'freelancer', 'moderator', 'system')),
  CONSTRAINT dispute_events_reason_known CHECK (reason_code IN ('evidence_holds', 'evidence_lacking', 'late_by_freelancer', 'held_up_by_client', 'terms_unclear', 'done_in_part', 'other')))`
const indexes = [
  'CREATE INDEX disputes_contract ON contracts.disputes (contract_id)',
  'CREATE INDEX disputes_milestone ON contracts.disputes (milestone_id)',
  'CREATE INDEX disputes_waits ON contracts.disputes (waits_until) WHERE waits_until IS NOT NULL',
  'CREATE INDEX disputes_owed ON contracts.disputes (owed_at) WHERE owed_at IS NOT NULL',
  'CREATE INDEX dispute_items_item ON contracts.dispute_items (item_id)',
  'CREATE INDEX dispute_events_dispute ON contracts.dispute_events (dispute_id)',
]

/** Disputes between the two sides, per item. */
export class ContractsDisputes1764700030000 implements MigrationInterface {
  name = 'ContractsDisputes1764700030000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [disputes, items, events, ...indexes]) await runner.query(sql)
    await runner.query(`CREATE TRIGGER dispute_events_as_written BEFORE UPDATE OR DELETE ON contracts.dispute_events
      FOR EACH ROW EXECUTE FUNCTION contracts.keep_as_written()`)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['dispute_events', 'dispute_items', 'disputes']) await runner.query(`DROP TABLE contracts.${table}`)
  }
}
