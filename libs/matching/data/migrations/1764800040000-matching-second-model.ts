import type { MigrationInterface, QueryRunner } from 'typeorm'
import { secondModel } from '../../domain/model.js'
import { shipModel, takeBackModel } from '../shipped-model.js'

/** Until now the weights of the logarithms stood in the code; what was ranked before was ranked with these. */
const LOGS_SO_FAR = '{"logs": {"accept": 1, "hire": 1, "worth": 1.5}}'

export class MatchingSecondModel1764800040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['models', 'learning']) await runner.query(`UPDATE matching.${table} SET learning = $1::jsonb || learning WHERE NOT learning ? 'logs'`, [LOGS_SO_FAR])
    await shipModel(runner, secondModel)
  }
  async down(runner: QueryRunner): Promise<void> {
    await takeBackModel(runner, 1)
  }
}
