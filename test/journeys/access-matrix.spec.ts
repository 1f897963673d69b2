import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId, toPublicId, type IdKind } from '@rolecall/kernel'
import type { Visitor } from '../support/api.js'
import { withTwoMarkets, type Market } from './open-market.js'
import { argumentLeaves, inputLeaves, mutations, mutationText, queries, queryText, valueAt, withValue, type Leaf } from './schema-leaves.js'
import { staffRoots } from './staff-roots.js'
import { validInputs } from './valid-inputs.js'

const dir = mkdtempSync(join(tmpdir(), 'rolecall-access-'))
const scene = withTwoMarkets(dir)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const kindOf = (type: string): IdKind => (type[0]!.toLowerCase() + type.slice(1, -2)) as IdKind
const isId = ({ type }: Leaf): boolean => /^[A-Z]\w*Id$/.test(type)
const missing = (type: string): string => toPublicId(kindOf(type), newId())
/** A real thing of the kind that belongs to this market and is not public. */
const thingOf = (market: Market, type: string): string => {
  const { ids } = market
  const things: Record<string, string> = {
    AccountId: ids.ownerAccount, BusinessId: ids.business, JobId: ids.draft, JobDutyId: ids.duty, InvitationId: ids.invitation, ProposalId: ids.proposal,
    ContractId: ids.active, MilestoneId: ids.handedIn, ItemId: ids.waiting, EvidenceId: ids.evidence, QuizId: ids.quiz, FileId: ids.file, NoticeId: ids.notice, ReceiptId: ids.receipt, BankOrderId: ids.bankOrder, BankEntryId: ids.bankEntry,
    ChargebackId: ids.chargeback, OperationId: ids.operation, CorrectionId: ids.correction, MetricId: ids.metric, DependencyId: ids.dependency, DisputeId: ids.dispute, DisputeEventId: ids.offer, DutyEventId: ids.event, AccessId: ids.access,
  }
  if (!things[type]) throw new Error(`no ${type} in the market: add one`)
  return things[type]
}

/** Rows of every table as they stand; sessions are touched by being used, tries of signing in are counted. */
const untouched = ['identity.sessions', 'identity.sign_in_attempts', 'platform.reaction_runs']
const traces = async (): Promise<Record<string, string>> => {
  const tables: { name: string }[] = await scene.world.database.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'bullmq') ORDER BY 1`,
  )
  const kept = tables.filter(({ name }) => !untouched.includes(name))
  const sums: { name: string; sum: string }[] = await scene.world.database.query(
    kept.map(({ name }) => `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) AS sum FROM ${name} t`).join(' UNION ALL '),
  )
  return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]))
}

interface Said {
  readonly status: number
  readonly data: unknown
  readonly errors: unknown
}
/** The answer without what differs by nature: the id that was asked for, places in the text, id of the request. */
const said = async (who: Visitor, text: string, variables: Record<string, unknown>): Promise<Said> => {
  const { status, data, errors = [] } = await who.ask(text, variables)
  return { status, data: data ?? null, errors: errors.map(({ message, extensions }) => [message, extensions.code]) }
}
const isGranted = (root: string, { data }: Said): boolean => {
  const answer = (data as Record<string, { code?: string } | null> | null)?.[root]
  return answer !== null && answer !== undefined && answer.code === undefined
}

const withIds = (input: Record<string, unknown>, leaves: readonly Leaf[], idOf: (leaf: Leaf) => string) =>
  leaves.filter(isId).reduce((whole, leaf) => (valueAt(whole, leaf.path) ? withValue(whole, leaf.path, idOf(leaf)) : whole), input)
const withIdsOnly = mutations.filter((mutation) => inputLeaves(mutation).some(isId))

/** Acts that are open to every person by their nature. */
const openToAll: Record<string, string> = {
  unmuteBusiness: 'only one’s own list is changed; others are passed over in silence',
  markNoticesRead: 'only one’s own notices are marked; others are passed over in silence',
  submitItems: 'each item is answered by itself: what is refused is refused inside the answer',
}
/** Acts of either side of a contract. */
const ofBothSides = ['proposeAmendment', 'recordAccess', 'revokeAccess', 'stopService', 'recordMetrics', 'importMetrics', 'unblockItems', 'moveItems', 'logDutyEvent', 'writeInDispute', 'offerInDispute', 'askDisputeRuling']
/** A published job is everybody's to answer: a private one is asked for. */
const aboutPublicJobs = ['sendProposal', 'hideJob', 'muteBusiness', 'feedbackOnMatch']
/** What a query needs beside the id that is asked for. */
const inputs: Record<string, object> = {
  jobReach: {
    input: {
      roleSlug: 'smm-specialist', level: 'WORKING', niche: '', hoursPerWeek: 20, budget: { minor: '100000', currency: 'EUR' }, startsOn: '2030-01-01', endsOn: '2030-01-30',
      platforms: [], languages: [], timeZone: 'Europe/Berlin', minOverlapHours: 0, acceptsGrowth: false, duties: [],
    },
  },
}

describe('mutations with ids of others', () => {
  test.each(withIdsOnly.map((mutation) => [mutation.name, mutation] as const))('%s', async (name, mutation) => {
    const { who: rightful, input } = validInputs(scene)[name]!
    const leaves = inputLeaves(mutation)
    const text = mutationText(mutation)
    const before = await traces()
    const faults: string[] = []
    const same = async (who: Visitor, label: string, [real, none]: [Record<string, unknown>, Record<string, unknown>]) => {
      const [one, two] = [await said(who, text, { input: real }), await said(who, text, { input: none })]
      if (JSON.stringify(one) !== JSON.stringify(two)) faults.push(`${label}: ${JSON.stringify(one)} but ${JSON.stringify(two)}`)
      if (isGranted(name, one) && !openToAll[name]) faults.push(`${label}: granted`)
    }
    const nowhere = withIds(input, leaves, ({ type }) => missing(type))
    for (const [label, who] of [['visitor', scene.api.visitor()], ['nobody', scene.nobody], ['owner of another', scene.other.owner], ['freelancer of another', scene.other.freelancer]] as const) {
      const asks = aboutPublicJobs.includes(name) ? withIds(input, leaves, ({ type }) => thingOf(scene.one, type)) : input
      await same(who, label, [asks, nowhere])
    }
    // staff look after things of everybody
    if (!staffRoots.has(name)) {
      for (const leaf of leaves.filter(isId)) {
        if (!valueAt(input, leaf.path)) continue
        const foreign = withValue(input, leaf.path, thingOf(scene.other, leaf.type))
        await same(rightful, `${leaf.path.join('.')} of another`, [foreign, withValue(input, leaf.path, missing(leaf.type))])
      }
    }
    expect(faults).toEqual([])
    expect(await traces()).toEqual(before)
  })
})

describe('mutations by the other party', () => {
  test.each(mutations.filter(({ name }) => withIdsOnly.some((one) => one.name === name) && !openToAll[name] && !ofBothSides.includes(name)).map((mutation) => [mutation.name, mutation] as const))('%s', async (name, mutation) => {
    const { who: rightful, input } = validInputs(scene)[name]!
    const before = await traces()
    const granted: string[] = []
    for (const who of [scene.one.owner, scene.one.freelancer, scene.moderator, scene.operator].filter((one) => one.email !== rightful.email)) {
      if (isGranted(name, await said(who, mutationText(mutation), { input }))) granted.push(who.email)
    }
    expect(granted).toEqual([])
    expect(await traces()).toEqual(before)
  })
})

describe('queries with ids of others', () => {
  /** What is public, whoever asks; drafts are not. */
  const isPublic = ['business', 'freelancer', 'identityChecked']
  const withIdArguments = queries.filter((query) => argumentLeaves(query).some(isId) && !isPublic.includes(query.name))
  test.each(withIdArguments.map((query) => [query.name, query] as const))('%s', async (name, query) => {
    const faults: string[] = []
    for (const [label, who] of [['visitor', scene.api.visitor()], ['nobody', scene.nobody], ['owner of another', scene.other.owner], ['freelancer of another', scene.other.freelancer]] as const) {
      for (const leaf of argumentLeaves(query).filter(isId)) {
        const asking = (id: string) => said(who, queryText(query), withValue({ first: 5, scope: 'TODAY', ...inputs[name] }, leaf.path, id))
        const [real, none] = [await asking(thingOf(scene.one, leaf.type)), await asking(missing(leaf.type))]
        if (JSON.stringify(real) !== JSON.stringify(none)) faults.push(`${name} ${label}: ${JSON.stringify(real)} but ${JSON.stringify(none)}`)
      }
    }
    expect(faults).toEqual([])
  })
  test('what a stranger sees in public holds nothing private', async () => {
    const { ids, owner, freelancer } = scene.one
    for (const who of [scene.api.visitor(), scene.other.owner, scene.other.freelancer]) {
      const seen = [
        await said(who, queryText(queries.find(({ name }) => name === 'job')!), { id: ids.open }),
        await said(who, queryText(queries.find(({ name }) => name === 'business')!), { id: ids.business }),
        await said(who, queryText(queries.find(({ name }) => name === 'freelancer')!), { id: ids.freelancerAccount }),
        await said(who, queryText(queries.find(({ name }) => name === 'jobs')!), { first: 20 }),
      ]
      const text = JSON.stringify(seen)
      for (const secret of [owner.email, freelancer.email, ids.invitation, ids.proposal, ids.draft, ids.paused, ids.evidence]) expect(text).not.toContain(secret)
    }
  })
})

describe('lists without ids show one’s own only', () => {
  const lists = queries.filter((query) => !argumentLeaves(query).some(isId))
  test.each(lists.map((query) => [query.name, query] as const))('%s', async (name, query) => {
    const variables = { first: 50, filter: null, scope: 'REVIEW', slug: 'smm-specialist', to: null, after: null }
    const strangers = [scene.api.visitor(), scene.nobody, scene.other.owner, scene.other.freelancer]
    const { ids, owner, freelancer } = scene.one
    const secrets = [ids.offered, ids.active, ids.inWork, ids.toDo, ids.proposal, ids.invitation, ids.evidence, ids.file, ids.draft, ids.notice, owner.email, freelancer.email]
    for (const who of strangers) {
      const text = JSON.stringify(await said(who, queryText(query), variables))
      // the mailbox of demo mode shows every mail by its nature
      if (name !== 'mailbox') for (const secret of secrets) expect(text).not.toContain(secret)
    }
  })
})

describe('the two sides of one market', () => {
  const idsFor = (market: Market): Record<string, unknown> => {
    const { ids } = market
    return { first: 50, filter: null, scope: 'REVIEW', slug: 'smm-specialist', to: null, after: null, businessId: ids.business, jobId: ids.open }
  }
  const byName: Record<string, keyof Market['ids']> = {
    contract: 'active', item: 'waiting', proposal: 'proposal', invitation: 'invitation', job: 'open', business: 'business', freelancer: 'freelancerAccount',
  }
  const seenBy = async (who: Visitor, without: readonly string[] = []): Promise<string> => {
    const texts: string[] = []
    for (const query of queries.filter(({ name }) => name !== 'mailbox' && !without.includes(name))) {
      const id = byName[query.name] && scene.one.ids[byName[query.name]!]
      texts.push(JSON.stringify(await said(who, queryText(query, 4), { ...idsFor(scene.one), ...(id ? { id } : {}) })))
    }
    return texts.join('\n')
  }
  test('see each other’s work but not each other’s address, and of the job only what is theirs', async () => {
    const { owner, freelancer, ids } = scene.one
    const toFreelancer = await seenBy(freelancer)
    expect(toFreelancer).toContain(ids.active)
    expect(toFreelancer).not.toContain(owner.email)
    expect(toFreelancer).not.toContain(ids.draft)
    const toOwner = await seenBy(owner)
    expect(toOwner).toContain(ids.active)
    expect(toOwner).not.toContain(freelancer.email)
    expect(toOwner).not.toContain(ids.evidence)
  })
  test('what is the business’s own is nothing to the freelancer it works with', async () => {
    const { freelancer, ids } = scene.one
    for (const name of ['matchRun', 'matchCandidates', 'shortlist', 'myJobs', 'businessMembers', 'businessMovements']) {
      const query = queries.find((one) => one.name === name)!
      const real = await said(freelancer, queryText(query), idsFor(scene.one))
      const none = await said(freelancer, queryText(query), { ...idsFor(scene.one), jobId: missing('JobId'), businessId: missing('BusinessId') })
      expect([name, real]).toEqual([name, none])
    }
    expect(await seenBy(freelancer)).not.toContain(ids.notice)
  })
})
