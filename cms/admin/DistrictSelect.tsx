'use client'
import { SelectField, useAuth } from '@payloadcms/ui'
import type { SelectFieldClientComponent } from 'payload'

/**
 * A select that only the district sees. Not by a condition: a field with one may be empty in the database, and
 * SQLite would have to build the table anew.
 */
export const DistrictSelect: SelectFieldClientComponent = (props) => {
  const { user } = useAuth<{ id: number | string; role?: string }>()
  return user?.role === 'district' ? <SelectField {...props} /> : null
}
