/** A private number with its middle hidden: reports must not spread what they object to. */
export function masked(number: string): string {
  const bare = number.replace(/[ -]/g, '')
  return bare.slice(0, 3) + '*'.repeat(Math.max(0, bare.length - 7)) + bare.slice(-4)
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: a plausible date of birth and a right check digit. */
export function isIdentityNumber(text: string): boolean {
  const month = Number(text.slice(10, 12))
  const day = Number(text.slice(12, 14))
  const century = text.slice(6, 8)
  if ((century !== '19' && century !== '20') || month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}
