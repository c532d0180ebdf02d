/** A file to fill in, and what the CMS has in the same form. */
export const ImportFiles = ({ whose }: { whose: string }) => (
  <section aria-labelledby="import-files">
    <h2 id="import-files">Lấy tệp về máy</h2>
    <p className="import-buttons">
      <a className="team-button" href="/api/imports/template" download>
        Tải tệp mẫu (.xlsx)
      </a>
      <a className="team-button" href="/api/imports/export" download>
        Tải danh sách hiện có (.xlsx)
      </a>
    </p>
    <p className="import-quiet">
      Danh sách hiện có gồm các tổ dân vận của {whose}, kèm số điện thoại riêng: giữ tệp cẩn thận. Sửa trong Excel rồi
      nhập lại ở đây được.
    </p>
  </section>
)
