import type { Timer } from '@rolecall/platform'
import { rebuildSkill } from '../actions/rebuild-skill.js'
import { relearnSkills, staleSkills } from '../actions/relearn-skills.js'

/** People made anew in one tick; the rest waits for the next. */
const ROWS = 50

/** Learns how skills hang together once a week, and estimates the people anew whom an older version knows: one unit of work each. */
export const skillTimers: readonly Timer[] = [
  {
    name: 'talent.relearn-skills',
    sweep: async (env) => {
      await env.run(relearnSkills, undefined)
      for (const freelancerId of await env.run(staleSkills, { limit: ROWS })) await env.run(rebuildSkill, { freelancerId })
    },
  },
]
