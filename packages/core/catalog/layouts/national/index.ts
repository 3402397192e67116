import type { Layout } from '../layout.ts'
import { centralUniversityBudget } from './central-university-budget.ts'
import { departmentFinal } from './department-final.ts'

export const national: readonly Layout[] = [centralUniversityBudget, departmentFinal]
