import type { RuleTexts } from '../text.ts'

export const wording: RuleTexts = {
  'amount-without-unit': {
    name: 'amount without unit',
    summary: 'The other amounts of the sentence print their unit, this one does not.',
    message: (p) => `"${p.facts?.number}" has no unit; its neighbours are in ${p.facts?.unit}`,
  },
  'unit-slip': {
    name: '元 for 万元',
    summary: 'The number in the text is that of the table, its unit is ten thousand times off.',
    message: (p) => `the text prints ${p.facts?.printed}, the table ${p.facts?.table}`,
  },
  'placeholder-left': {
    name: 'blank left open',
    summary: 'A published document has no blanks of the form left.',
    message: (p) => `"${p.facts?.words}" was not filled in`,
    fix: () => 'fill it in or delete it',
  },
  'template-residue': {
    name: 'words of the form left in',
    summary: 'Words of the form that were to be chosen from or filled in.',
    message: (p) => `"${p.facts?.words}" looks like the form itself`,
    fix: () => 'write what is the case',
  },
  'obsolete-term': {
    name: 'obsolete term',
    summary: 'The term has been replaced.',
    message: (p) => `"${p.facts?.term}" is now "${p.facts?.now}"`,
  },
  'words-doubled': {
    name: 'word doubled',
    summary: 'A word stands twice in a row.',
    message: (p) => `"${p.facts?.words}" is doubled`,
  },
  'words-misprinted': {
    name: 'misprinted word',
    summary:
      'A frequent slip: a wrong character, one too many or one too few, in words where nothing else can be meant; also the own city without its first character.',
    message: (p) => `"${p.facts?.words}" looks like a slip for "${p.facts?.word}"`,
  },
  'phrase-misprinted': {
    name: 'phrase misprinted',
    summary:
      'The same phrase stands elsewhere with another word, which the document often says. This one it says nowhere else: it sounds alike, is a letter off, has its characters the other way round, or is no word.',
    message: (p) =>
      `"${p.facts?.words}" looks like a slip for "${p.facts?.word}", which the same phrase has elsewhere`,
  },
  'text-repeated': {
    name: 'words repeated',
    summary: 'A sentence, or the same words, stand twice in a row.',
    message: (p) => `"${p.facts?.words}" stands twice in a row`,
    fix: () => 'delete one',
  },
  'percent-sign-missing': {
    name: 'percent sign missing',
    summary: 'A share has a percent sign.',
    message: (p) => `the share ${p.facts?.number} has no percent sign`,
  },
  'year-word-missing': {
    name: 'year without 年',
    summary: 'A title writes its year with 年 or 年度.',
    message: (p) => `年 is missing after "${p.facts?.year}"`,
  },
  'yuan-missing': {
    name: 'amount without 元',
    summary: 'An amount says 万元.',
    message: (p) => `"${p.facts?.number}" should read "${p.facts?.number}元"`,
  },
  'body-of-another-rank': {
    name: 'body called by another rank',
    summary: 'A text names its body by the rank that it has; 我处 or 市级财政 elsewhere was copied.',
    message: (p) => `"${p.facts?.words}" does not fit the rank of ${p.facts?.unit}`,
    fix: () => 'use the words for this body',
  },
}
