'use client'
import { Link, useRowLabel } from '@payloadcms/ui'

/** The document that was set aside, with the way to mend it. */
export const ProblemRowLabel = () => {
  const { data } = useRowLabel<{ document?: string; link?: string }>()
  return data?.link ? <Link href={data.link}>{data.document || 'Mở mục này'}</Link> : <span>{data?.document}</span>
}
