import type { Layout } from '../layout.ts'
import { beijingDepartmentBudget } from './beijing-department-budget.ts'
import { beijingDepartmentNarrative } from './beijing-department-narrative.ts'

export const northern: readonly Layout[] = [beijingDepartmentBudget, beijingDepartmentNarrative]
