import type { MyDutyQuery, MyLadderQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const MyLadderDocument = graphql(`
  query MyLadder {
    myLadder {
      roleSlug roleTitle status level provenDuties unconditionalDuties
      duties { dutySlug title conditional proven level pieces halfAt }
      steps { fromSlug roleSlug roleTitle wholeGap skills growing openJobs gap { slug title duties { slug title } } }
    }
  }
`)
export const MyDutyDocument = graphql(`
  query MyDuty($slug: String!) {
    myDuty(slug: $slug) {
      dutySlug title roleSlug conditional proven mean level pieces clients halfAt cures
      evidence { id kind value at weight halfAt url skillTitle }
    }
  }
`)
export type LadderRole = NonNullable<MyLadderQuery['myLadder']>[number]
export type LadderStep = LadderRole['steps'][number]
export type LadderDuty = NonNullable<MyDutyQuery['myDuty']>
