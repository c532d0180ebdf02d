import { APIError, type CollectionBeforeChangeHook, type CollectionConfig, type Where } from 'payload'
import { isDistrict, roles } from '../../content/model/role.ts'
import { actorOf, idOf } from '../access/actorOf.ts'
import { district, districtField } from '../access/district.ts'
import type { Access } from 'payload'
import { commune } from '../fields/commune.ts'
import { optionsOf } from '../fields/optionsOf.ts'

/** The district manages users; anyone may read and change themselves (never their role or commune). */
const districtOrSelf: Access = ({ req }) => {
  if (isDistrict(actorOf(req))) return true
  return req.user ? ({ id: { equals: req.user.id } } satisfies Where) : false
}

/** A one-time password is done with when its owner has chosen another. */
const clearOneTimePassword: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) =>
  operation === 'update' && data.password && req.user && req.user.id === originalDoc?.id
    ? { ...data, mustChangePassword: false }
    : data

const demandCommune: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { role, commune: owner } = { ...originalDoc, ...data }
  if (role === 'commune' && idOf(owner) === null)
    throw new APIError('Tài khoản cấp xã phải thuộc một xã, thị trấn. Hãy chọn xã, thị trấn.', 400, null, true)
  return data
}

const minutes = 60 * 1000

export const users = ({ isSecure }: { isSecure: boolean }): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'Tài khoản', plural: 'Tài khoản' },
  admin: { group: 'Hệ thống', useAsTitle: 'name', defaultColumns: ['name', 'email', 'role', 'commune'] },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 8,
    lockTime: 15 * minutes,
    cookies: { secure: isSecure, sameSite: 'Lax' },
  },
  access: {
    read: districtOrSelf,
    create: district,
    update: districtOrSelf,
    delete: district,
    unlock: district,
    admin: ({ req }) => Boolean(req.user),
  },
  hooks: { beforeChange: [clearOneTimePassword, demandCommune] },
  fields: [
    { name: 'name', label: 'Tên người dùng', type: 'text', required: true },
    {
      name: 'role',
      label: 'Quyền',
      type: 'select',
      required: true,
      saveToJWT: true,
      options: optionsOf(roles),
      defaultValue: 'commune',
      access: { create: districtField, update: districtField },
    },
    commune({
      saveToJWT: true,
      access: { create: districtField, update: districtField },
      admin: { position: 'sidebar', description: 'Tài khoản cấp xã chỉ làm việc với dữ liệu của xã này.' },
    }),
    {
      name: 'mustChangePassword',
      label: 'Phải đổi mật khẩu khi đăng nhập',
      type: 'checkbox',
      defaultValue: true,
      access: { create: districtField, update: districtField },
      admin: { position: 'sidebar' },
    },
  ],
})
