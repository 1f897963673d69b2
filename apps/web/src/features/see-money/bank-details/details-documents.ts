import { graphql } from '../../../lib/graphql.js'

export const MyBankDetailsDocument = graphql(`
  query MyBankDetails {
    myPayee { state country provider }
    myBankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt }
  }
`)
export const SaveBankDetailsDocument = graphql(`
  mutation SaveBankDetails($input: SaveBankDetailsInput!) {
    saveBankDetails(input: $input) { ... on BankDetails { freelancerId holder bankName accountNumber bankCode state remark changedAt } ... on Refusal { code message path } }
  }
`)
