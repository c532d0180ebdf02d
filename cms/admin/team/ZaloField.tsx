'use client'
import type { GroupFieldClientComponent } from 'payload'
import { ReadOnly } from './readOnly.ts'
import { ZaloBlock } from './ZaloBlock.tsx'

/** The Zalo group of the whole team. */
export const ZaloField: GroupFieldClientComponent = ({ path, readOnly = false }) => (
  <ReadOnly value={readOnly}>
    <section className="team-part" aria-labelledby="zalo-heading">
      <h3 id="zalo-heading">Nhóm Zalo của tổ</h3>
      <ZaloBlock path={path} title="Tổ đã lập nhóm Zalo chung" />
    </section>
  </ReadOnly>
)
