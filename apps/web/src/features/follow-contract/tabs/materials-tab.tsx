import { Materials } from '../see-materials/materials.js'
import type { TabProps } from './tab-props.js'

/** What was handed in, kept with its items. */
export const MaterialsTab = ({ contract }: TabProps) => <Materials contract={contract} />
