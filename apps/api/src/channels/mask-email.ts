/** The address with what stands ahead of its @ hidden, but for the first letter. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  const [first = ''] = Array.from(address)
  return at < 1 ? '****' : `${first}***${address.slice(at)}`
}
