'use client'
import type { DefaultCellComponentProps } from 'payload'
import { toShownDay } from './typedDay.ts'

/** A day in a list, as people write it: 05/11/2022. */
export const DayCell = ({ cellData }: DefaultCellComponentProps) => <span>{toShownDay(cellData as string | null)}</span>
