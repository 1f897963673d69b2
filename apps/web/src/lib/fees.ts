/** Half up, as the books do it. */
const feeOf = (minor: bigint, bps: number): bigint => (minor * BigInt(bps) + 5000n) / 10_000n

/** The commission of a further release: fees of parts add up to the fee of one release. */
export const commissionOf = (releasedBefore: bigint, minor: bigint, bps: number): bigint => feeOf(releasedBefore + minor, bps) - feeOf(releasedBefore, bps)
