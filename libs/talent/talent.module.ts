import { Module } from '@nestjs/common'
import { FreelancerResolver, SkillEvidenceResolver } from './api/resolver.js'

/** Door for the API host. */
@Module({ providers: [FreelancerResolver, SkillEvidenceResolver] })
export class TalentApi {}

/** Door for the worker host; talent waits for nothing yet. */
@Module({})
export class TalentWorker {}
