/** `TRUST_PROXY`: how many proxies stand before the CMS. @throws on anything but a small number */
export const readTrustedProxies = (env: NodeJS.ProcessEnv): number => {
  const count = Number(env.TRUST_PROXY || 0)
  if (Number.isInteger(count) && count >= 0 && count <= 5) return count
  throw new Error(
    `TRUST_PROXY phải là số máy chủ trung gian đứng trước phần quản trị (0 đến 5), không phải «${env.TRUST_PROXY}».`,
  )
}

/**
 * Where a request came from, as the nearest trusted proxies say; null where none is trusted. The CMS listens on the
 * machine itself only, so that without a proxy there is one address, and what a header says is anybody's word.
 */
export const addressOf = (headers: Headers, trustedProxies: number): string | null => {
  if (trustedProxies === 0) return null
  const hops = (headers.get('X-Forwarded-For') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-trustedProxies) || null
}
