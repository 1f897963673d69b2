import { Refusal } from '@rolecall/kernel'

/** The number is written down already: correct that one instead. */
export class MetricKnown extends Refusal {
  readonly code = 'METRIC_KNOWN'
  constructor(
    readonly metricId: string,
    readonly series: string,
  ) {
    super()
    this.path = ['input', 'values']
  }
}
/** The text is no table of numbers. */
export class MetricsNotRead extends Refusal {
  readonly code = 'METRICS_NOT_READ'
  constructor(
    readonly reason: string,
    /** The line or column at which it stops being readable. */
    readonly place: string | null,
  ) {
    super()
    this.path = ['input', 'csv']
  }
}
