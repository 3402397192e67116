/** 支出功能分类科目 missing in the lists beside this file but printed in published budgets of 2017–2026; rows as there. */
export const functionsSeen = `
2040404	查办和预防职务犯罪	C			2018
2040405	公诉、审判、侦查、执行等检察监督支出	C			2018
2040406	侦查监督	C			2018
20598	超长期特别国债安排的支出	A	fund
2059802	高等教育	A	fund
20707	国家电影事业发展专项资金安排的支出	A	fund
2070799	其他国家电影事业发展专项资金支出	B	fund
21298	超长期特别国债安排的支出	A	fund
21369	国家重大水利工程建设基金安排的支出	A	fund
2136902	三峡后续工作	A	fund
21398	超长期特别国债安排的支出	A	fund
2139802	水利支出	A	fund
2139899	其他农林水支出	A	fund
21462	车辆通行费安排的支出	A	fund
2146202	政府还贷公路养护	A	fund
2146203	政府还贷公路管理	A	fund
2146299	其他车辆通行费安排的支出	A	fund
21598	超长期特别国债安排的支出	A	fund
2159802	制造业	A	fund
`
