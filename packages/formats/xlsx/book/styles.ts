import type { CellInput } from '@mingzhang/core/catalog/book'
import type { CellStyle } from '../write/index.ts'

export const titleStyle: CellStyle = { bold: true, size: 14 }
export const noteStyle: CellStyle = { color: '595959', wrap: true, align: 'left' }
export const guideStyle: CellStyle = { size: 12, wrap: true }
export const headStyle: CellStyle = { bold: true, fill: 'DDE3EA', border: true, wrap: true, align: 'center' }
export const labelStyle: CellStyle = { fill: 'F2F2F2', border: true, wrap: true }
export const bodyStyle: CellStyle = { border: true }
/** Where nothing can stand. */
export const shutStyle: CellStyle = { fill: 'D0D0D0', border: true }
export const remarkStyle: CellStyle = { color: '7F7F7F', wrap: true }
export const unitLabelStyle: CellStyle = { align: 'right' }

const open = { border: true, unlocked: true } as const
const textStyle: CellStyle = { ...open, format: '@', wrap: true }
const styles: Readonly<Partial<Record<CellInput & string, CellStyle>>> = {
  amount: { ...open, format: '#,##0.00####', align: 'right' },
  count: { ...open, format: '0', align: 'right' },
  year: { ...open, format: '0', align: 'left' },
  decimal: { ...open, format: '@', align: 'right' },
}

/** Of a cell to fill in. */
export const inputStyle = (input: CellInput): CellStyle =>
  (typeof input === 'string' ? styles[input] : undefined) ?? textStyle

/** Of rows below those that are drawn: no border, but editable. */
const farStyles = new Map<CellStyle, CellStyle>()
export function farStyle(input: CellInput): CellStyle {
  const near = inputStyle(input)
  const known = farStyles.get(near)
  if (known) return known
  const { border: _none, ...far } = near
  farStyles.set(near, far)
  return far
}
