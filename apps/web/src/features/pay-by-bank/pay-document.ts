import { graphql } from '../../lib/graphql.js'

export const PaymentInstructionDocument = graphql(`
  query PaymentInstruction($milestoneId: MilestoneId!) {
    paymentInstruction(milestoneId: $milestoneId) {
      milestoneId contractId title reference holder bankName account bankCode state seen expiresAt amount { minor currency } clientFee { minor currency }
    }
  }
`)
