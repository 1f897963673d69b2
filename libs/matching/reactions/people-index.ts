import { setImmediate as breath } from 'node:timers/promises'
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { catalogue } from '@rolecall/catalog'
import { CONFIG, type Config, LiveHub, type LiveEvent, LOGGER, type Logger, systemAsker, UnitOfWork } from '@rolecall/platform'
import { narrowQueryOf, narrowRoles, narrowRowsOf, narrowRowsOfRole, wordBits, Zones } from '../data/narrow-rows.js'
import { changedSince, peopleInSupply, withoutNarrow } from '../data/narrow-state.js'
import { Engine } from '../domain/engine/engine.js'
import type { NarrowRole } from '../domain/engine/narrow.rules.js'
import type { MatchJob } from '../domain/match.js'
import { refreshSupply } from '../actions/refresh-supply.js'

/** People the full score looks at when the index has chosen them by the linear part of fit. */
export const INDEX_TOP = 2000
const GATHER_MS = 50
const AT_ONCE = 500
/** Commits that were under way when a connection was lost. */
const LOOK_BACK_MS = 60_000

/**
 * Everybody in this worker's memory, from a number of people on where SQL would take too long. Follows every change it
 * hears of; what it may have missed it asks for.
 */
@Injectable()
export class PeopleIndex implements OnApplicationBootstrap, OnModuleDestroy {
  private engine: Engine | null = null
  private roles = new Map<string, NarrowRole>()
  private readonly zones = new Zones()
  private changed = new Set<string>()
  private gathering: NodeJS.Timeout | undefined
  private seenUntil = new Date(0)
  private stopListening: (() => void) | undefined
  private isStopped = false

  constructor(
    private readonly work: UnitOfWork,
    private readonly hub: LiveHub,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.open().catch((fault: unknown) => this.logger.error({ fault }, 'the index of people was not filled, SQL answers'))
  }
  onModuleDestroy(): void {
    this.isStopped = true
    clearTimeout(this.gathering)
    this.stopListening?.()
  }

  get isOpen(): boolean {
    return this.engine !== null
  }

  /** The most promising people for a job by the linear part of fit; null: ask SQL. */
  async find(job: MatchJob, barred: readonly string[]): Promise<string[] | null> {
    const role = this.roles.get(job.roleSlug)
    if (!this.engine || !role) return null
    const query = narrowQueryOf({ job, barred: new Set(barred), bits: await wordBits({ db: this.work.database.manager }), zones: this.zones, role, top: INDEX_TOP })
    return query && this.engine.find(query).map(({ freelancerId }) => freelancerId)
  }

  /** Fills the index when there are enough people; SQL answers until it is full. */
  async open(): Promise<void> {
    const db = this.work.database.manager
    if ((await peopleInSupply(db)) < this.config.MATCH_INDEX_FROM || this.isStopped) return
    for (let missing = await withoutNarrow(db, AT_ONCE); missing.length > 0; missing = await withoutNarrow(db, AT_ONCE)) {
      await this.work.run(systemAsker('matching.people-index'), refreshSupply, { freelancerIds: missing })
    }
    const current = (await this.work.run(systemAsker('matching.people-index'), (ctx) => catalogue(ctx), undefined)) as Awaited<ReturnType<typeof catalogue>>
    this.roles = new Map(narrowRoles(current).map((role) => [role.slug, role]))
    const engine = new Engine(new Map([...this.roles].map(([slug, { dutySlugs }]) => [slug, dutySlugs.length])))
    this.stopListening = this.hub.listen((event) => this.hear(event))
    this.seenUntil = new Date(Date.now() - LOOK_BACK_MS)
    await engine.fill((roleSlug) => narrowRowsOfRole({ db }, { roleSlug, zones: this.zones }), () => breath())
    this.engine = engine
    await this.catchUp()
    this.logger.info({ rows: engine.rows }, 'the index of people is filled')
  }

  private hear(event: LiveEvent): void {
    if (event.event === 'missed') void this.catchUp().catch((fault: unknown) => this.logger.error({ fault }, 'the index of people could not catch up'))
    if (event.event === 'SupplyRefreshed') this.note([event['freelancerId'] as string])
  }

  private async catchUp(): Promise<void> {
    if (!this.engine) return
    const since = this.seenUntil
    this.seenUntil = new Date(Date.now() - LOOK_BACK_MS)
    this.note(await changedSince(this.work.database.manager, since))
  }

  /** People who change together are read together. */
  private note(freelancerIds: readonly string[]): void {
    for (const id of freelancerIds) this.changed.add(id)
    if (this.changed.size === 0 || this.isStopped) return
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined
      this.take().catch((fault: unknown) => this.logger.error({ fault }, 'changed people were not read, the next change tries again'))
    }, GATHER_MS)
  }

  private async take(): Promise<void> {
    if (!this.engine) return
    const freelancerIds = [...this.changed].slice(0, AT_ONCE)
    const rows = await narrowRowsOf({ db: this.work.database.manager }, { freelancerIds, zones: this.zones })
    for (const id of freelancerIds) {
      this.engine.put(id, rows.filter(({ freelancerId }) => freelancerId === id))
      this.changed.delete(id)
    }
    this.note([])
    if (this.engine.isDue) await this.engine.renew(() => breath())
  }
}
