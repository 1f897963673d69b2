// The goal table of MATCHING 12 from the runs of the simulator.
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const plain = ['rating', 'bm25', 'coverage']

/** By set: the mean over its seeds; the worst set is the worst of these. */
const overSets = (runs, figure) => {
  const bySet = Map.groupBy ? Map.groupBy(runs, (run) => run.set) : runs.reduce((map, run) => map.set(run.set, [...(map.get(run.set) ?? []), run]), new Map())
  const means = [...bySet.values()].map((ofSet) => mean(ofSet.map(figure)))
  return { mean: mean(means), low: Math.min(...means), high: Math.max(...means) }
}
const toOracle = (of) => ({ results }) => of(results.rolecall) / of(results.oracle)
const gap = (name) => ({ results }) => (results[name].value - results.random.value) / (results.oracle.value - results.random.value)
const aboveBest = ({ results }) => results.rolecall.value / Math.max(...plain.map((name) => results[name].value)) - 1

/** key, words, figure of one run, floor, goal, stretch; `up`: more is better. */
const measures = [
  ['ineligible', 'invitations to ineligible people', ({ results }) => results.rolecall.ineligible, 0, 0, null, false],
  ['broken', 'unknown or duplicate ids', ({ results }) => results.rolecall.broken, 0, 0, null, false],
  ['ndcg', 'NDCG@10 of the first wave', ({ results }) => results.rolecall.ndcg, 0.72, 0.765, 0.8, true],
  ['gap', 'gap closed between random and the oracle', gap('rolecall'), 0.68, 0.77, 0.85, true],
  ['aboveBest', 'value above the best simple baseline', aboveBest, 0.04, 0.08, 0.11, true],
  ['hireRate', 'hire rate / oracle', toOracle((one) => one.hireRate), 0.94, 0.97, 0.985, true],
  ['success', 'expected success of hired work / oracle', toOracle((one) => one.expectedSuccess), 0.935, 0.955, 0.975, true],
  ['qualified', 'qualified proposal within 24 h / oracle', toOracle((one) => one.qualified), 0.85, 0.9, 0.95, true],
  ['invitesPerHire', 'invitations per hire / oracle', toOracle((one) => one.invitesPerHire), 1.2, 1.1, 1.03, false],
  ['gini', 'Gini of exposure', ({ results }) => results.rolecall.gini, 0.62, 0.59, 0.56, false],
  ['neverInvited', 'payable, 28 active days, never invited', ({ results }) => results.rolecall.neverInvited, 0.25, 0.225, 0.18, false],
  ['aboveCap', 'invitations above a weekly cap', ({ results }) => results.rolecall.aboveCap, 0.05, 0.02, 0.01, false],
  ['newcomerShare', 'newcomer share of hires / oracle', toOracle((one) => one.newcomerShare), 0.85, 0.95, 1.05, true],
  ['arrivalsHired', 'arrivals hired within 90 days / oracle', toOracle((one) => one.arrivalsHired), 0.8, 0.9, 1.05, true],
  ['arrivalsActive', 'arrivals active after 90 days / oracle', toOracle((one) => one.arrivalsActive), 0.93, 0.97, 1, true],
  ['eceAccept', 'calibration error: accept', ({ results }) => results.rolecall.ece.pAccept, 0.04, 0.02, 0.015, false],
  ['eceHire', 'calibration error: hire', ({ results }) => results.rolecall.ece.pHire, 0.05, 0.03, 0.02, false],
  ['eceSuccess', 'calibration error: success', ({ results }) => results.rolecall.ece.pSuccess, 0.06, 0.04, 0.03, false],
  ['brierAccept', 'Brier skill: accept', ({ results }) => results.rolecall.brier.pAccept, 0, 0.125, 0.15, true],
  ['brierHire', 'Brier skill: hire', ({ results }) => results.rolecall.brier.pHire, 0, 0.19, 0.22, true],
  ['brierSuccess', 'Brier skill: success', ({ results }) => results.rolecall.brier.pSuccess, 0, 0.07, 0.1, true],
  ['rankMs', 'rank reply p95, ms (this machine, as loaded)', ({ results }) => results.rolecall.millis, 60, 25, 10, false],
]

const shown = (value) => (value === null ? '-' : Number.isInteger(value) ? String(value) : value.toFixed(3))
const verdict = ({ value, floor, goal, stretch, up }) => {
  const reaches = (limit) => limit !== null && (up ? value >= limit : value <= limit)
  return reaches(stretch) ? 'stretch' : reaches(goal) ? 'goal' : reaches(floor) ? 'floor' : 'BELOW'
}
const rowOf = ({ key, words, value, worst, floor, goal, stretch, up }) => ({
  key, value, up,
  line: [words.padEnd(46), shown(floor).padStart(7), shown(goal).padStart(7), shown(stretch).padStart(7), shown(value).padStart(8), shown(worst).padStart(8), ` ${verdict({ value, floor, goal, stretch, up })}`].join(' '),
})

/** Rows with their lines to print; the first line is the head, the last tell what the plain rankers reach. */
export const tableOf = (runs, solver) => {
  const head = { line: ['measure'.padEnd(46), 'floor'.padStart(7), 'goal'.padStart(7), 'stretch'.padStart(7), 'ours'.padStart(8), 'worst'.padStart(8)].join(' ') }
  const has = (name) => name in runs[0].results
  const usable = measures.filter(([, , figure]) => { try { return Number.isFinite(figure(runs[0])) } catch { return false } })
  const own = usable.map(([key, words, figure, floor, goal, stretch, up]) => {
    const { mean: value, low, high } = overSets(runs, figure)
    return rowOf({ key, words, value, worst: up ? low : high, floor, goal, stretch, up })
  })
  const solved = [
    rowOf({ key: 'solver', words: 'batch solver: value / exact optimum, worst case', value: solver.ratio, worst: solver.ratio, floor: 0.97, goal: 0.999, stretch: 0.9999999, up: true }),
    rowOf({ key: null, words: 'batch solver: CPU s for 300 x 1000, worst case', value: solver.seconds, worst: solver.seconds, floor: 5, goal: 2, stretch: 0.5, up: false }),
  ]
  const others = ['random', ...plain, 'oracle'].filter(has).map((name) => {
    const { mean: closed } = overSets(runs, gap(name))
    const { mean: ndcg } = overSets(runs, ({ results }) => results[name].ndcg)
    return { line: `${name.padEnd(10)} gap closed ${closed.toFixed(3)}   NDCG@10 ${ndcg.toFixed(3)}   hire rate ${overSets(runs, ({ results }) => results[name].hireRate).mean.toFixed(3)}   Gini ${overSets(runs, ({ results }) => results[name].gini).mean.toFixed(3)}   never invited ${overSets(runs, ({ results }) => results[name].neverInvited).mean.toFixed(3)}` }
  })
  return [head, ...own, ...solved, { line: '' }, ...others]
}

const WORSE = 0.03
/** Where a figure is over 3 % (of itself, and of a hundredth at least) worse than it was. Time is not compared: machines differ. */
export const worseThan = (baseline, rows) =>
  rows.filter(({ key }) => key && key !== 'rankMs' && key in baseline).flatMap(({ key, value, up }) => {
    const was = baseline[key]
    const loss = up ? was - value : value - was
    return loss > Math.max(WORSE * Math.abs(was), WORSE / 10) ? [`${key} is worse: ${value.toFixed(4)}, was ${was}`] : []
  })
