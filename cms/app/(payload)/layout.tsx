import '@payloadcms/next/css'
import './custom.css'
import './home.css'
import './lists.css'
import './fields.css'
import '../../admin/preview.css'
import '../../admin/team/team.css'
import '../../admin/imports/imports.css'
import type { ReactNode } from 'react'
import { headers } from 'next/headers.js'
import { getPayload, type ServerFunctionClient } from 'payload'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import config from '@payload-config'
import { guardServerFunction } from '../../guard/guardServerFunction.ts'
import { releaseLateLock } from '../../guard/releaseLateLock.ts'
import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  await guardServerFunction(args, { payload, user })
  const answer = await handleServerFunctions({ ...args, config, importMap })
  await releaseLateLock(args, { payload, user })
  return answer
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
