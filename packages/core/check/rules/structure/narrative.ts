import type { Reading } from '../../../model/index.ts'

/** Fewer sentences with figures under headings than this, and a file holds tables only: its narrative is apart. */
const few = 5

/** The file holds the narrative, so that parts of it can be missing. */
export const holdsNarrative = ({ statements }: Reading): boolean =>
  statements.filter(({ section }) => section !== undefined).length >= few
