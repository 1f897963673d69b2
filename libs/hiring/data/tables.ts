import { Invitation, Proposal, ProposalPrice } from './answer.entity.js'
import { Job, JobDuty } from './job.entity.js'
import { Hiring1764600000000 } from './migrations/1764600000000-hiring.js'

/** What the hosts hand to the database. */
export const hiringEntities: Function[] = [Job, JobDuty, Proposal, ProposalPrice, Invitation]
export const hiringMigrations: Function[] = [Hiring1764600000000]
