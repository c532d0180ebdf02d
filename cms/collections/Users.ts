import type { CollectionConfig, Condition } from 'payload'
import { isDistrict, roles } from '../../content/model/role.ts'
import { managedNotSelf, managedOrSelf, managerField, managesAccounts, rankField } from '../access/accounts.ts'
import { actorOf } from '../access/actorOf.ts'
import { nobodyField } from '../access/signedIn.ts'
import { commune } from '../fields/commune.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { limitNewEmails } from '../guard/limitNewEmails.ts'
import { limitSignIn, mostTries, triesWithinMs } from '../guard/limitSignIn.ts'
import { demandOwnPassword } from '../hooks/demandOwnPassword.ts'
import {
  demandCommune,
  endSessionsOfDisabled,
  fillAccount,
  keepAccountsInReach,
  keepOneTimePassword,
  refuseDisabled,
  refuseResetByLink,
  refuseWeakPassword,
} from '../hooks/keepAccounts.ts'
import { countWrongCode, demandSecondFactor, removeWithAccount } from '../signIn/secondFactor/demandSecondFactor.ts'
import { secondFactorEndpoints } from '../signIn/secondFactor/secondFactorEndpoints.ts'
import { sessionStrategy } from '../signIn/sessionStrategy.ts'
import { noteSignIn } from '../signIn/sessions.ts'
import { signInEndpoints } from '../signIn/signInEndpoints.ts'

/** A commune makes contributors of its own only: there is nothing to choose. */
const forDistrict: Condition = (_data, _siblings, { user }) => isDistrict(actorOf({ user }))

type UsersOptions = { isSecure: boolean; trustedProxies: number }

export const users = ({ isSecure, trustedProxies }: UsersOptions): CollectionConfig =>
  toUsers(isSecure, limitSignIn(trustedProxies))

const toUsers = (isSecure: boolean, limits: ReturnType<typeof limitSignIn>): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'Tài khoản', plural: 'Tài khoản' },
  admin: {
    group: 'Hệ thống',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'commune', 'isDisabled'],
    description: 'Mật khẩu đặt ở đây chỉ dùng một lần: người dùng phải đổi khi đăng nhập lần đầu.',
    hidden: ({ user }) => user?.role === 'contributor',
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: mostTries,
    lockTime: triesWithinMs,
    cookies: { secure: isSecure, sameSite: 'Lax' },
    strategies: [sessionStrategy],
  },
  disableDuplicate: true,
  endpoints: [...signInEndpoints, ...secondFactorEndpoints],
  access: {
    read: managedOrSelf,
    create: managesAccounts,
    update: managedOrSelf,
    delete: managedNotSelf,
    unlock: managedNotSelf,
    admin: ({ req }) => Boolean(req.user),
  },
  hooks: {
    beforeOperation: [limits.before, refuseResetByLink],
    beforeValidate: [fillAccount],
    beforeChange: [
      keepAccountsInReach,
      demandOwnPassword,
      limitNewEmails,
      refuseWeakPassword,
      keepOneTimePassword,
      limits.forgive,
      demandCommune,
      endSessionsOfDisabled,
    ],
    beforeDelete: [removeWithAccount],
    beforeLogin: [refuseDisabled, demandSecondFactor],
    afterLogin: [noteSignIn, limits.afterLogin],
    afterOperation: [limits.afterOperation],
    afterError: [countWrongCode],
  },
  fields: [
    {
      name: 'ownPassword',
      type: 'ui',
      label: '',
      admin: { components: { Field: '/admin/OwnPassword.tsx#OwnPassword' }, disableListColumn: true },
    },
    // Typed, never kept: hooks/demandOwnPassword takes it out.
    {
      name: 'currentPassword',
      label: 'Mật khẩu đang dùng',
      type: 'text',
      virtual: true,
      admin: {
        components: { Field: '/admin/CurrentPassword.tsx#CurrentPassword' },
        disableListColumn: true,
        disableListFilter: true,
        disableBulkEdit: true,
      },
    },
    // Payload's own list of sign-ins; these two say on what machine and when it was last used.
    {
      name: 'sessions',
      type: 'array',
      fields: [
        { name: 'userAgent', type: 'text' },
        { name: 'usedAt', type: 'date' },
      ],
    },
    { name: 'name', label: 'Tên người dùng', type: 'text', required: true },
    {
      name: 'role',
      label: 'Quyền',
      type: 'select',
      required: true,
      saveToJWT: true,
      options: optionsOf(roles),
      defaultValue: 'commune',
      access: { create: rankField, update: rankField },
      admin: { components: { Field: '/admin/DistrictSelect.tsx#DistrictSelect' } },
    },
    commune({
      saveToJWT: true,
      access: { create: rankField, update: rankField },
      admin: {
        position: 'sidebar',
        condition: forDistrict,
        description: 'Người cấp xã và cộng tác viên chỉ làm việc với dữ liệu của xã này.',
      },
    }),
    {
      name: 'isDisabled',
      label: 'Ngừng dùng tài khoản này',
      type: 'checkbox',
      defaultValue: false,
      access: { create: nobodyField, update: managerField },
      admin: {
        position: 'sidebar',
        condition: (data, _siblings, { user }) => Boolean(data.id) && data.id !== user?.id,
        description: 'Người này bị đăng xuất ngay và không đăng nhập được nữa. Bài đã viết vẫn còn.',
      },
    },
    {
      name: 'mustChangePassword',
      label: 'Phải đổi mật khẩu khi đăng nhập',
      type: 'checkbox',
      defaultValue: true,
      access: { create: nobodyField, update: nobodyField },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data.id) && data.mustChangePassword === true,
      },
    },
    ...(['SecondFactor', 'SignIns'] as const).map((component) => ({
      name: component,
      type: 'ui' as const,
      label: '',
      admin: { components: { Field: `/admin/${component}.tsx#${component}` }, disableListColumn: true },
    })),
  ],
})
