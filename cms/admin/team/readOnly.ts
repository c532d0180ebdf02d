'use client'
import { createContext, useContext } from 'react'

/** Whether the form may only be looked at: somebody else has it open, or an old version is shown. */
export const ReadOnly = createContext(false)
export const useReadOnly = (): boolean => useContext(ReadOnly)
