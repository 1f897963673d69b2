import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { loadTexts } from '../../../lib/i18n.js'
import type { TabProps } from './tab-props.js'

export interface ContractTab {
  /** Last part of the address, and key of the title in contract.json under `tabs`. */
  key: string
  Body: LazyExoticComponent<ComponentType<TabProps>>
}

/** The cards of a tab with texts of their own, both fetched when the tab is first opened. */
const tab = (key: string, texts: readonly string[], load: () => Promise<ComponentType<TabProps>>): ContractTab => ({
  key,
  Body: lazy(async () => {
    const [Body] = await Promise.all([load(), loadTexts(texts)])
    return { default: Body }
  }),
})

/** The parts of a contract, each with an address; the first one stands at the contract's own. */
export const contractTabs: readonly ContractTab[] = [
  tab('checklist', [], async () => (await import('./checklist-tab.js')).ChecklistTab),
  tab('milestones', ['endings', 'links', 'periods'], async () => (await import('./milestones-tab.js')).MilestonesTab),
  tab('materials', ['materials'], async () => (await import('./materials-tab.js')).MaterialsTab),
  tab('metrics', ['metrics'], async () => (await import('./metrics-tab.js')).MetricsTab),
  tab('terms', ['change-terms', 'access'], async () => (await import('./terms-tab.js')).TermsTab),
]
