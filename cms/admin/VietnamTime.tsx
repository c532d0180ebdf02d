'use client'
import type { ReactNode } from 'react'
import { defaultToVietnam } from './defaultToVietnam.ts'

// Before anything is drawn; the server's own zone is set by cms/start/start.ts.
if (typeof window !== 'undefined') defaultToVietnam(Intl)

/** Payload shows every instant in the zone of the browser, and has no setting for it. Here a day is a day of Vietnam. */
export const VietnamTime = ({ children }: { children: ReactNode }) => children
