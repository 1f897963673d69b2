/** Paper and its fonts, loaded with the first paper: a host that prints none starts without them. */
export const pdfPaper = (): Promise<typeof import('./paper.js')> => import('./paper.js')
