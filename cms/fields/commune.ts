import type { PayloadRequest, RelationshipField } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import { askedInAddress } from './askedInAddress.ts'

/** The commune that owns a document; a commune's own staff never choose, it is theirs. */
export const commune = (more: Partial<RelationshipField> = {}): RelationshipField =>
  ({
    name: 'commune',
    label: 'Xã, thị trấn',
    type: 'relationship',
    relationTo: 'communes',
    index: true,
    defaultValue: ({ req }: { req: PayloadRequest }) => actorOf(req)?.commune ?? askedInAddress('xa')({ req }),
    ...more,
    admin: {
      description: 'Để trống nếu là của cấp huyện.',
      allowCreate: false,
      // A field with a condition may be empty in the database; a demanded one may not.
      ...(more.required ? {} : { condition: (_data, _siblings, { user }) => !user || user.role === 'district' }),
      ...more.admin,
    },
  }) as RelationshipField
