/**
 * What a person is read, or signs, before a name or a number goes out. A version that was ever issued is never changed
 * (a test pins its hash): each consent keeps the number of its own. To change a word, add a version.
 */
export type ConsentWording = { version: number; phone: string; name: string }

export const consentWordings: readonly ConsentWording[] = [
  {
    version: 1,
    phone:
      'Tôi đồng ý công khai số điện thoại của tôi để bà con gọi về việc của Tổ dân vận. ' +
      'Số hiện trên trang của thôn trên mạng, ai cũng xem được, và có thể được in trên tờ rơi của thôn. ' +
      'Tôi có thể rút lại bất cứ lúc nào, không phải nêu lý do: nói, nhắn tin hoặc gửi giấy cho Tổ dân vận hay cho xã, thị trấn. ' +
      'Khi tôi rút lại, số được gỡ khỏi trang ở lần xuất bản kế tiếp, thường sau ít phút. ' +
      'Tôi hiểu rằng tờ rơi đã in và số mà người khác đã lưu vào máy thì không thu lại được.',
    name:
      'Tôi đồng ý công khai họ tên của tôi trong danh sách Tổ dân vận. ' +
      'Họ tên hiện trên trang của thôn trên mạng, ai cũng xem được. ' +
      'Tôi có thể rút lại bất cứ lúc nào, không phải nêu lý do: nói, nhắn tin hoặc gửi giấy cho Tổ dân vận hay cho xã, thị trấn. ' +
      'Khi tôi rút lại, họ tên được gỡ khỏi trang ở lần xuất bản kế tiếp, thường sau ít phút. ' +
      'Tôi hiểu rằng trang, tờ rơi đã in và những gì người khác đã lưu vào máy thì không thu lại được.',
  },
]

export const currentWording = consentWordings.at(-1) as ConsentWording

/** Null: a consent from before wordings were kept, or from a list that did not say. */
export const findWording = (version: number | null | undefined): ConsentWording | null =>
  consentWordings.find((wording) => wording.version === version) ?? null
