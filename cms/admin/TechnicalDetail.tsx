/** What a machine said, folded away: a board can do nothing with it, whoever keeps the server can. */
export const TechnicalDetail = ({ detail }: { detail: string | null | undefined }) =>
  detail ? (
    <details className="technical-detail">
      <summary>Chi tiết cho người quản trị máy chủ</summary>
      <p>{detail}</p>
    </details>
  ) : null
