import type { EvidenceFile, GoalValue, MonitoringRecord } from '../model/index.ts'
import { amount, date, decimal, hash, id, list, may, must, object, type Shape, some, text } from './shape.ts'

const evidence = object<EvidenceFile>({ file: must(text), sha256: may(hash) })

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
    evidence: some(list(evidence), []),
  })
