export { bareCode, type CodeLevel, codeLevel, joinCode, parentCode, splitCode } from './codes.ts'
export { type NameComparison, sameSubjectName } from './compare.ts'
export { type Division, divisionOf, divisionsIn, divisionsNamed } from './divisions.ts'
export {
  departmentCodes,
  type EconomicCounterpart,
  type EconomicSubject,
  economicByName,
  economicSubject,
  economicSubjects,
  governmentCode,
  governmentCodes,
} from './economics.ts'
export {
  type BudgetElement,
  budgetElementsByField,
  type CodeSet,
  codeSetsById,
  type FundNature,
  fundNaturesByCode,
  type ProjectCategory,
  projectCategoriesByCode,
} from './elements.ts'
export {
  type BudgetKind,
  type FunctionNames,
  type FunctionSubject,
  functionByName,
  functionPath,
  functionSubject,
  functionSubjects,
} from './functions.ts'
export { normalName } from './names.ts'
export {
  type Confidence,
  type FormerName,
  inForce,
  type Subject,
  type SubjectChange,
  subjectChanges,
} from './subject.ts'
