import type { RuleTexts } from '../text.ts'

export const privacy: RuleTexts = {
  'mobile-number-printed': {
    name: '公开了手机号码',
    summary: '预决算公开不要求手机号码；手机号码属于个人信息。',
    message: (p) => `印有手机号码 ${p.facts?.number}`,
    fix: () => '请删去，或改为办公电话',
  },
  'identity-number-printed': {
    name: '公开了身份证号',
    summary: '身份证号属于敏感个人信息，不得公开。',
    message: (p) => `印有身份证号 ${p.facts?.number}`,
    fix: () => '请删去',
  },
  'bank-account-printed': {
    name: '公开了银行账号',
    summary: '银行账号不属于公开内容。',
    message: (p) => `印有银行账号 ${p.facts?.number}`,
    fix: () => '请删去',
  },
  'mail-address-printed': {
    name: '公开了个人邮箱',
    summary: '请确认邮箱是否为单位的公开邮箱。',
    message: (p) => `印有邮箱 ${p.facts?.address}`,
    fix: () => '个人邮箱请删去',
  },
  'home-address-printed': {
    name: '公开了家庭住址',
    summary: '家庭住址属于个人信息，不应公开。',
    message: () => '印有家庭住址',
    fix: () => '请删去',
  },
  'staff-member-named': {
    name: '公开了一般工作人员姓名',
    summary: '法规要求公开单位负责人姓名；联系人、项目负责人等一般工作人员的姓名不在公开范围，可以隐去。',
    message: (p) => `绩效表中印有工作人员姓名，共 ${p.facts?.count} 处`,
    fix: () => '建议改为科室或职务，或隐去姓名',
  },
  'contact-number-beside-name': {
    name: '联系人姓名与电话同时公开',
    summary: '办公电话可以公开；与个人姓名并列时请确认是否必要。',
    message: () => '联系人姓名旁印有电话号码',
    fix: () => '建议只保留科室和办公电话',
  },
  'secrecy-mark-left': {
    name: '留有密级或不公开标志',
    summary: '公开前应当进行保密审查，涉密或内部文件不得公开。',
    message: (p) => `文中有“${p.facts?.mark}”`,
    fix: () => '请停止公开并由保密审查人员核实',
  },
  'sensitive-function-published': {
    name: '含有可能涉密的科目',
    summary: '国防、国家安全等科目常有涉密内容，请确认已经保密审查。',
    message: (p) => `${p.facts?.name}（${p.facts?.code}）列有金额`,
    fix: () => '请确认保密审查记录',
  },
}
