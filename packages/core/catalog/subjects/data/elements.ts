/** 资金性质 VD10001: code, name, confidence. */
export const fundNatures = `
1	政府预算资金	A
11	一般公共预算资金	A
111	一般公共预算资金	A
112	一般债券	B
113	外国政府和国际组织贷款	A
114	外国政府和国际组织赠款	A
12	政府性基金预算资金	A
121	政府性基金预算资金	A
122	专项债券	A
13	国有资本经营预算资金	A
14	社会保险基金预算资金	A
2	财政专户管理资金	A
3	单位资金	A
31	事业收入资金	A
32	上级补助收入资金	A
33	附属单位上缴收入资金	A
34	事业单位经营收入资金	A
39	其他收入资金	A
`

/** 项目类别 VD09001: code, name, confidence, reach, definition. */
export const projectCategories = `
1	人员类	A	national	部门和单位有关人员的工资福利支出、对个人和家庭的补助支出项目
2	运转类	A	national	公用经费项目和专项用于大型公用设施、大型专用设备、专业信息系统等运行维护的其他经费项目
21	公用经费	A	national	保障机构自身正常运转、完成日常工作任务
22	其他运转类	A	national	运转类经费中除公用经费外的其他经费
221	大型公用设施运行维护	A	provincial
222	大型专用设备运行维护	A	provincial
223	专业信息系统运行维护	A	provincial
224	办公场所租赁	A	provincial
3	特定目标类	A	national	完成特定的工作任务和事业发展目标
31	部门预算项目	A	provincial
32	专项资金项目	A	provincial
33	其他特定目标类项目	A	provincial
`

/** 业务要素 of 预算管理一体化: field, name, type. */
export const elements = `
mof_div_code	财政区划代码	NString(9)
fiscal_year	预算年度	NString(4)
agency_code	单位代码	NString(21)
dept_code	部门代码
fund_type_code	资金性质代码	NString(4)
exp_func_code	支出功能分类科目代码
dep_bgt_eco_code	部门支出经济分类代码
gov_bgt_eco_code	政府支出经济分类代码
pro_code	项目代码
pro_name	项目名称
pro_cat_code	项目类别代码	NString(2)
pro_source_code	项目来源代码	NString(1)
distri_type_code	分配方式代码	NString(1)
budget_level_code	预算级次代码
bgt_type_code	指标类型代码
manage_mof_dep_code	业务主管处室代码
set_mode_code	结算方式代码
pay_type_code	支付方式代码
is_dir_code	直达资金标识
pro_total_amt	项目总额	Number
bgt_amt	预算金额	Number
is_deleted	是否删除	Integer(1)
level_no	级次	Integer(2)
is_leaf	是否末级	Integer(1)
start_date	启用日期	Date
end_date	停用日期	Date
ele_code	代码集代码	NString(20)
ele_name	代码集名称	GBString(100)
bgt_govpur_flag	是否包含政府采购
gov_buy_des	政府购买服务内容
buy_no	购买数量
buy_amt	购买金额
`

/** 代码集 of 预算管理一体化: id, name, confidence, field. */
export const codeSets = `
VD00001	是否	A
VD00010	单位代码	A	agency_code
VD08001	财政区划代码	A	mof_div_code
VD09001	项目类别	A	pro_cat_code
VD09002	分配方式	A	distri_type_code
VD09004	部门审核意见	A
VD09005	财政审核意见	A
VD09007	项目来源	A	pro_source_code
VD10001	资金性质	A	fund_type_code
VD10003	收入分类科目	C
VD10004	支出功能分类科目	A	exp_func_code
VD10005	政府/部门支出经济分类	C
VD10006	部门/政府支出经济分类	C
099003	财政内部机构	A	mof_dep_code
`
