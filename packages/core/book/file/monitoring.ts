import type { GoalValue, MonitoringRecord } from '../model/index.ts'
import { amount, date, decimal, hash, id, may, must, object, type Shape, text } from './shape.ts'

/** @param goalValue how targets are written. */
export const monitoringShape = (goalValue: Shape<GoalValue>): Shape<MonitoringRecord> =>
  object<MonitoringRecord>({
    date: must(date),
    project: may(id),
    indicator: may(text),
    level2: may(text),
    value: may(text),
    unit: may(text),
    points: may(decimal),
    spent: may(amount),
    available: may(amount),
    target: may(goalValue),
    approval: may(text),
    reason: may(text),
    evidence: may(text),
    sha256: may(hash),
  })
