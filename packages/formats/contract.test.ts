import { runReaderContract } from './fixtures/contract.ts'
import { disclosureIn } from './fixtures/printed.ts'

runReaderContract({
  format: 'text',
  name: 'text',
  file: disclosureIn.text(),
  places: ['line'],
  made: { skip: 'plain text loses the blank columns that the truth has; text/ tests the sample itself' },
})

runReaderContract({
  format: 'pdf',
  name: 'PDF',
  file: disclosureIn.pdf(),
  places: ['box'],
  made: 'ruled_typst.pdf',
})

runReaderContract({
  format: 'docx',
  name: 'DOCX',
  file: disclosureIn.docx(),
  places: ['paragraph'],
  made: 'sample.docx',
})

runReaderContract({
  format: 'doc',
  name: 'DOC',
  file: { skip: 'nothing here writes binary Word files' },
  places: ['paragraph'],
  made: 'sample.doc',
})

runReaderContract({
  format: 'xlsx',
  name: 'XLSX',
  file: disclosureIn.xlsx(),
  places: ['sheet', 'cell'],
  made: 'sample.xlsx',
})

runReaderContract({
  format: 'xlsx',
  name: 'XLS',
  file: disclosureIn.xls(),
  places: ['sheet', 'cell'],
  made: 'sample.xls',
})

runReaderContract({
  format: 'markdown',
  name: 'Markdown',
  file: disclosureIn.md(),
  places: ['line'],
  made: { skip: 'the corpus has no Markdown' },
})

runReaderContract({
  format: 'html',
  name: 'HTML',
  file: disclosureIn.html(),
  places: ['paragraph'],
  made: 'ruled.html',
})
