import { Invitation, Proposal, ProposalPrice } from './answer.entity.js'
import { BlockedFreelancer } from './blocked-freelancer.entity.js'
import { HiddenJob } from './hidden-job.entity.js'
import { Job, JobDuty } from './job.entity.js'
import { Hiring1764600000000 } from './migrations/1764600000000-hiring.js'
import { HiringFeed1764600010000 } from './migrations/1764600010000-hiring-feed.js'
import { HiringBlocks1764600020000 } from './migrations/1764600020000-hiring-blocks.js'

/** What the hosts hand to the database. */
export const hiringEntities: Function[] = [Job, JobDuty, Proposal, ProposalPrice, Invitation, HiddenJob, BlockedFreelancer]
export const hiringMigrations: Function[] = [Hiring1764600000000, HiringFeed1764600010000, HiringBlocks1764600020000]
