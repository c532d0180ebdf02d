'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

/** Names the role on the page, so that custom.css can leave out buttons of a list that the server would refuse anyway. */
export const RoleOnPage = ({ children }: { children: ReactNode }) => {
  const { user } = useAuth<{ id: number | string; role?: string }>()
  const role = user?.role
  useEffect(() => {
    document.documentElement.dataset.role = role ?? ''
  }, [role])
  return children
}
