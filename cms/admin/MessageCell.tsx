'use client'
import type { DefaultCellComponentProps } from 'payload'
import { splitDetail } from '../publish/technicalDetail.ts'

/** What a publish said, in a list: less what a machine said. */
export const MessageCell = ({ cellData }: DefaultCellComponentProps) => (
  <span>{typeof cellData === 'string' ? splitDetail(cellData).sentence : '–'}</span>
)
