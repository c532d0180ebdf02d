'use client'
import { fieldId } from '../fieldId.ts'
import { CheckCell, CountCell, ZaloLinkCell } from './cells.tsx'
import { FindingNotes } from './FindingNotes.tsx'
import { useFormValue } from './formValues.ts'

/** A Zalo group: whether there is one; then its link, who may see it, and how many households it reaches. */
export const ZaloBlock = ({ path, title }: { path: string; title: string }) => {
  const exists = useFormValue<boolean>(`${path}.exists`)
  const url = useFormValue<string>(`${path}.url`)
  const isPublic = useFormValue<boolean>(`${path}.isPublic`)
  const needsApproval = useFormValue<boolean>(`${path}.needsApproval`)
  return (
    <div className="zalo-block" id={fieldId(path)}>
      <CheckCell path={`${path}.exists`} label={title} />
      <FindingNotes at={path} />
      {(exists || url) && (
        <div className="zalo-block__more">
          <ZaloLinkCell path={`${path}.url`} label="Liên kết vào nhóm" className="zalo-block__link" />
          <CountCell path={`${path}.householdsRepresented`} label="Số hộ có người trong nhóm" />
          <CheckCell path={`${path}.isPublic`} label="Cho hiện liên kết trên trang công khai" />
          <CheckCell path={`${path}.needsApproval`} label="Nhóm đã bật duyệt thành viên" />
          {isPublic && !needsApproval && (
            <p className="team-part__hint">Liên kết chỉ hiện ra ngoài khi nhóm đã bật duyệt thành viên.</p>
          )}
        </div>
      )}
    </div>
  )
}
