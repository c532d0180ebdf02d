'use client'
import { useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { ChangePassword } from './ChangePassword.tsx'

type GatedUser = { id: number | string; email: string; mustChangePassword?: boolean | null }

/** Before anything else, a one-time password is changed. The access rules say the same: until then its owner is nobody. */
export const ChangePasswordGate = ({ children }: { children: ReactNode }) => {
  const { user } = useAuth<GatedUser>()
  return user?.mustChangePassword ? <ChangePassword id={user.id} email={user.email} /> : children
}
