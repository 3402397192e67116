const digits = '零一二三四五六七八九十'

/** Value of a printed number of a heading: "三" 3, "（十二）" 12, "4" 4. Undefined for anything else. */
export function ordinal(printed: string): number | undefined {
  const bare = printed.replace(/[（）()、.．\s]/g, '')
  if (/^\d{1,3}$/.test(bare)) return Number(bare)
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(bare)
  if (!match || !bare) return undefined
  const [, tens, ten, ones] = match
  if (tens && !ten) return ones ? undefined : digits.indexOf(tens)
  return (ten ? (tens ? digits.indexOf(tens) : 1) * 10 : 0) + (ones ? digits.indexOf(ones) : 0) || undefined
}
