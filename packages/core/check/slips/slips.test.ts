import { describe, expect, it } from 'vitest'
import { slipsIn } from './index.ts'

const often = ['绩效目标按期完成。', '年度目标、季度目标分解到人。', '群众服务大厅，服务优质，服务热线。']
const told = (...lines: string[]): string[] =>
  slipsIn([...often, ...lines]).map(({ printed, right }) => `${printed}→${right}`)

describe('slips of the input method', () => {
  it('tells a character of the same sound in a phrase that comes twice', () => {
    expect(told('全面提升窗口服务质量。', '全面提升窗口服雾质量。')).toEqual(['服雾→服务'])
  })

  it('says where both stand', () => {
    const [slip] = slipsIn([...often, '一、全面提升窗口服务质量。', '全面提升窗口服雾质量。'])
    expect(slip).toMatchObject({ line: 4, start: 6, like: { line: 3, start: 8 } })
  })

  it('tells two characters the other way round', () => {
    expect(told('全面提升窗口服务质量。', '全面提升窗口务服质量。')).toEqual(['务服→服务'])
  })

  it('tells a word that one wrong key makes when both characters differ', () => {
    expect(told('分解落实以下目标：一是', '分解落实以下木表：二是')).toEqual(['木表→目标'])
    expect(told('分解落实以下目标：一是', '分解落实以下墓边：二是')).toEqual(['墓边→目标'])
    expect(told('分解落实以下目标：一是', '分解落实以下目编：二是')).toEqual([])
  })

  it('needs five characters around the word that both places share', () => {
    expect(told('提升窗口服务质量。', '升窗口服雾质量。')).toEqual(['服雾→服务'])
    expect(told('提升窗口服务水平。', '提升窗口服雾质量。')).toEqual([])
    expect(told('窗口服务。', '窗口服雾。')).toEqual([])
  })

  it('leaves a word that has a phrase of its own, or comes often', () => {
    expect(told('全面提升窗口服务质量。', '全面提升窗口服雾质量。', '服雾弥漫山谷。')).toEqual([])
    expect(
      told('全面提升窗口服务质量。', ...['甲', '乙', '丙'].map((x) => `${x}全面提升窗口服雾质量。`)),
    ).toEqual([])
  })

  it('leaves what the document does not say often', () => {
    expect(slipsIn(['全面提升窗口服务质量。', '全面提升窗口服雾质量。'])).toEqual([])
  })

  it('leaves function words and words that are both right', () => {
    const rows = ['其他设备及时更换', '设备检查', '设备及', '设备及时', '监测', '监测站', '水文监测']
    expect(slipsIn([...rows, '甲乙丙丁戊设备及时更换完毕', '甲乙丙丁戊设备级时更换完毕'])).toEqual([])
    expect(slipsIn([...rows, '甲乙丙丁戊监测数据完整', '甲乙丙丁戊检测数据完整'])).toEqual([])
  })

  it('tells a character that makes no word with its neighbours', () => {
    expect(told('大厅提升窗口服务质量', '大厅提升窗口服草质量')).toEqual(['服草→服务'])
    expect(told('大厅提升窗口周全质量', '周全', '周全、', '大厅提升窗口浮全质量')).toEqual(['浮全→周全'])
  })

  it('leaves what is a word, a numeral, or in another phrase as well', () => {
    expect(told('大厅提升窗口服务质量', '大厅提升窗口服装质量')).toEqual([])
    expect(told('大厅提升窗口服务质量', '大厅提升窗口服三质量')).toEqual([])
    expect(told('大厅提升窗口服务质量', '大厅提升窗口服草质量', '服草另说')).toEqual([])
  })

  it('needs two characters on each side for that, and six together', () => {
    expect(told('大厅提升窗口服务，', '大厅提升窗口服草，')).toEqual([])
    expect(told('升窗口服务质量', '升窗口服草质量')).toEqual(['服草→服务'])
    expect(told('窗口服务质量', '窗口服草质量')).toEqual([])
  })
})
