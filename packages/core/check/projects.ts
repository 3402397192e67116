import type { PerformanceForm, ProjectNote, Reading } from '../model/index.ts'

/** A project's name without blanks and with one kind of brackets: what makes two prints of it the same. */
export const projectKey = (name: string): string =>
  name.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）').replace(/[“”"]/g, '')

/** The performance form of a project, by name. */
export function formOf(reading: Reading, project: string): PerformanceForm | undefined {
  const key = projectKey(project)
  return reading.forms.find((form) => form.project !== undefined && projectKey(form.project) === key)
}

/** What the text says of the project of a form, by name. */
export function noteOf(reading: Reading, form: PerformanceForm): ProjectNote | undefined {
  const key = form.project && projectKey(form.project)
  return key ? reading.projects.find(({ name }) => projectKey(name) === key) : undefined
}
