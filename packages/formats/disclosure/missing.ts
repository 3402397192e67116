/** Characters that none of the fonts of a format has: it would print boxes for them. */
export class MissingCharacters extends Error {
  override name = 'MissingCharacters'
  readonly characters: readonly string[]

  constructor(characters: readonly string[]) {
    super(`no font has ${characters.join(' ')}`)
    this.characters = characters
  }
}
