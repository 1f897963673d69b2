import type { MigrationInterface, QueryRunner } from 'typeorm'
import { thirdModel } from '../../domain/model.js'
import { shipModel, takeBackModel } from '../shipped-model.js'

/** The third model: invitations go round. */
export class MatchingThirdModel1765000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await shipModel(runner, thirdModel)
  }
  async down(runner: QueryRunner): Promise<void> {
    await takeBackModel(runner, 2)
  }
}
