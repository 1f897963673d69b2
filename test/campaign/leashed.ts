// Starts a process of the product that ends with the campaign, however that ends: `leashed.ts <file>`.
process.on('disconnect', () => process.exit(0))
await import(new URL(`../../${process.argv[2]!}`, import.meta.url).href)
export {}
