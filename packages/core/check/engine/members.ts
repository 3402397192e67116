import type { Member } from '../../catalog/dimensions.ts'

/** All members of a dimension, a whole before its parts. */
export function* allMembers(tree: readonly Member[]): Iterable<Member> {
  for (const member of tree) {
    yield member
    if (member.children) yield* allMembers(member.children)
  }
}

export function memberOf(tree: readonly Member[], id: string): Member | undefined {
  for (const member of allMembers(tree)) if (member.id === id) return member
  return undefined
}
