/** The address that a draft bears until its first publish; `nhap-hoc` is one that people gave. */
const pattern = /^nhap-[0-9a-f]{12}$/

/** `key`: 12 hexadecimal digits. */
export const draftSlug = (key: string): string => `nhap-${key}`
export const isDraftSlug = (slug: string): boolean => pattern.test(slug)
