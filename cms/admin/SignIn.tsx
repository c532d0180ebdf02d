import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { LoginHelp } from './LoginHelp.tsx'
import { Logo } from './Logo.tsx'
import { SignInForm } from './SignInForm.tsx'

/** In place of Payload's own page, which knows no second factor. */
export const SignIn = ({ initPageResult: { req }, searchParams }: AdminViewServerProps) => {
  const wanted = searchParams?.redirect
  const then = getSafeRedirect({
    fallbackTo: '/admin',
    redirectTo: Array.isArray(wanted) ? (wanted[0] ?? '') : (wanted ?? ''),
  })
  if (req.user) redirect(then)
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <SignInForm then={then} />
      <LoginHelp />
    </>
  )
}
