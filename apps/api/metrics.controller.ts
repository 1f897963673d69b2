import { timingSafeEqual } from 'node:crypto'
import { Controller, Get, Header, Inject, NotFoundException, Req } from '@nestjs/common'
import { moneyGauges, type MoneyGauges } from '@rolecall/payments'
import { CONFIG, Public, queueGauges, systemAsker, UnitOfWork, type Config, type QueueGauges } from '@rolecall/platform'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { FastifyRequest } from 'fastify'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** With a token whoever shows it, without one this machine only; a proxy in front tells whose machine it is. */
const mayRead = ({ METRICS_TOKEN: token }: Config, request: FastifyRequest): boolean =>
  token ? same(request.headers.authorization ?? '', `Bearer ${token}`) : loopback.has(request.ip)

/** Figures of the process itself: memory, event loop, collector. Gathered once. */
const ofProcess = new Registry()
collectDefaultMetrics({ register: ofProcess })

type Figure = readonly [labels: Record<string, string>, value: number]
interface Meaning {
  readonly name: string
  readonly help: string
  readonly figures: readonly Figure[]
}
const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)

const ofMoney = ({ check, comparison, operations, suspense }: MoneyGauges): Meaning[] => [
  { name: 'ledger_violations', help: 'Promises of the books that do not hold, by the newest check', figures: Object.entries(check?.broken ?? {}).map(([invariant, count]) => [{ invariant }, count]) },
  { name: 'ledger_check_timestamp_seconds', help: 'When the books were checked last', figures: check ? [[{}, seconds(check.at)]] : [] },
  { name: 'ledger_drift_minor', help: "The provider's balances minus ours, by the newest comparison", figures: (comparison?.drift ?? []).map(({ currency, minor }) => [{ currency }, Number(minor)]) },
  { name: 'reconciliation_differences', help: 'Differences that the newest comparison found', figures: comparison ? [[{}, comparison.differences]] : [] },
  { name: 'reconciliation_timestamp_seconds', help: 'When the newest comparison began', figures: comparison ? [[{}, seconds(comparison.at)]] : [] },
  { name: 'ledger_suspense_minor', help: 'Money that matches nothing and waits for a person', figures: suspense.map(({ currency, minor }) => [{ currency }, Number(minor)]) },
  { name: 'payment_operations', help: 'Open calls to the payment provider', figures: operations.map(({ kind, status, count }) => [{ kind, status }, count]) },
  { name: 'payment_operation_oldest_seconds', help: 'Age of the oldest of them', figures: operations.map(({ kind, status, oldestSeconds }) => [{ kind, status }, oldestSeconds]) },
]
const ofQueue = (gauges: QueueGauges): Meaning[] => [
  { name: 'outbox_waiting', help: 'Committed events that are not handed to the queue', figures: [[{}, gauges.outboxWaiting]] },
  { name: 'outbox_oldest_seconds', help: 'Age of the oldest of them', figures: [[{}, gauges.outboxOldestSeconds]] },
  { name: 'reactions_waiting', help: 'Reactions in the queue that are not done', figures: [[{}, gauges.runsWaiting]] },
  { name: 'reactions_oldest_seconds', help: 'Age of the oldest of them', figures: [[{}, gauges.runsOldestSeconds]] },
  { name: 'reactions_dead', help: 'Reactions given up after their last try', figures: [[{}, gauges.runsDead]] },
]

/** A registry for one answer, so that what is gone does not linger. */
const textOf = (meanings: readonly Meaning[]): Promise<string> => {
  const registry = new Registry()
  for (const { name, help, figures } of meanings) {
    const labelNames = [...new Set(figures.flatMap(([labels]) => Object.keys(labels)))]
    const gauge = new Gauge({ name: `rolecall_${name}`, help, labelNames, registers: [registry] })
    if (labelNames.length > 0 || figures.length === 0) gauge.reset()
    for (const [labels, value] of figures) gauge.set(labels, value)
  }
  return registry.metrics()
}

/** Figures for Prometheus. Whoever may not read them is told that nothing is here. */
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
  ) {}

  @Public()
  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  async read(@Req() request: FastifyRequest): Promise<string> {
    if (!mayRead(this.config, request)) throw new NotFoundException()
    const asker = systemAsker('metrics')
    const meanings = [...ofMoney((await this.work.read(asker, moneyGauges, undefined))!), ...ofQueue((await this.work.read(asker, queueGauges, undefined))!)]
    return (await textOf(meanings)) + (await ofProcess.metrics())
  }
}
