export const possibleTypes: Record<string, string[]> = {
  "Refusal": [
    "AlreadyProposed",
    "AmountChanged",
    "CapacityTaken",
    "DuplicateEvidence",
    "EmailTaken",
    "EvidenceMissing",
    "EvidenceRefused",
    "InvalidInput",
    "ItemsOpen",
    "JobNotOpen",
    "MoneyMoveRefused",
    "MoveRefused",
    "NotAllowed",
    "NotFound",
    "NothingToWithdraw",
    "PayeeNotReady",
    "TemporarilyUnavailable",
    "TermsChanged",
    "TooManyTries",
    "WrongCode",
    "WrongCredentials"
  ]
}
