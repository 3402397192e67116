import { relational } from './relational.ts'
import type { RuleTexts } from '../text.ts'

export const asset: RuleTexts = {
  'procurement-differs-from-parts': relational('政府采购三类之和不等于总额', '政府采购预算应等于货物、工程、服务三类之和。', '各项之和为'),
  'small-business-reserve-below-its-part': relational('小微企业预留大于中小企业预留', '小微企业是中小企业的一部分，预留金额不能大于面向中小企业的预留金额。', '各项之和为'),
  'vehicles-differ-from-kinds': relational('车辆合计与分类不符', '车辆总数（或总价值）应等于各类车辆之和。', '各项之和为'),
  'staff-differs-from-kinds': relational('实有人数与分类不符', '实有人数应等于在职、退休、离休人数之和。', '各项之和为'),
  'three-public-differs-from-items': relational('“三公”经费合计与分项不符', '“三公”经费合计应等于因公出国（境）费、公务接待费、公务用车购置及运行费之和。', '各项之和为'),
}
