import type { PeriodReportPageQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'
import '../../lib/items.js'

export const WorkLineFragmentDocument = graphql(`
  fragment WorkLine on PeriodLine { dutySlug title planned done inPart missed skipped open changes onTimePercent }
`)
export const PeriodReportDocument = graphql(`
  query PeriodReportPage($id: MilestoneId!) {
    periodReport(milestoneId: $id) {
      id contractId contractTitle title business freelancer startsOn endsOn state madeAt
      total { ...WorkLine } duties { ...WorkLine }
      answers { check verdict text }
      metrics { series baseline previous latest latestOn changePercent }
      ads { ...AdsNumbers }
      money {
        price { minor currency } released { minor currency } commission { minor currency } freelancerNet { minor currency }
        clientFee { minor currency } refunded { minor currency } protected { minor currency }
      }
    }
  }
`)
export type Report = NonNullable<PeriodReportPageQuery['periodReport']>
export type WorkLine = Report['total']
