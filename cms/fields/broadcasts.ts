import type { ArrayField } from 'payload'
import { clockTime, parseClockTime, weekdayCodes, weekdays } from '../../content/model/broadcast.ts'
import { optionsOf } from './optionsOf.ts'
import { wholeNumber } from './wholeNumber.ts'

/** When the loudspeakers read bulletins. Public: the weekly schedule and `/lich.ics` follow from it. */
export const broadcasts: ArrayField = {
  name: 'broadcasts',
  label: 'Giờ phát thanh trên loa',
  labels: { singular: 'Buổi phát', plural: 'Giờ phát thanh' },
  type: 'array',
  maxRows: 12,
  admin: {
    description:
      'Lịch phát thanh của tuần trên trang công khai tự xếp bài vào các buổi này. Để trống nếu chưa có lịch.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'time',
          label: 'Giờ bắt đầu',
          type: 'text',
          required: true,
          admin: { placeholder: '5 giờ 30' },
          hooks: {
            beforeValidate: [({ value }) => (typeof value === 'string' ? (parseClockTime(value) ?? value) : value)],
          },
          validate: (value: string | null | undefined) =>
            clockTime.safeParse(value).success || `«${value ?? ''}» chưa phải là giờ. Hãy ghi như 5 giờ 30 hoặc 17:00.`,
        },
        {
          name: 'minutes',
          label: 'Thời lượng đọc bài (phút)',
          type: 'number',
          required: true,
          min: 1,
          max: 60,
          validate: wholeNumber,
          defaultValue: 5,
        },
      ],
    },
    {
      name: 'weekdays',
      label: 'Các ngày phát',
      type: 'select',
      hasMany: true,
      required: true,
      options: optionsOf(weekdays),
      defaultValue: [...weekdayCodes],
    },
  ],
}
