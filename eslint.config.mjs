import astro from 'eslint-plugin-astro'
import a11y from 'eslint-plugin-jsx-a11y-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The directions of README's "rooms": content/model ← cms, content/model ← site, and neither of the two to the other. */
const forbid = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })
const toCms = {
  group: ['**/cms/**', 'payload', '@payloadcms/*', 'next', 'next/*'],
  message: 'This room does not know the CMS.',
}
const toSite = { group: ['**/site/**', 'astro', 'astro/*', 'astro:*'], message: 'This room does not know the site.' }
const toWorld = {
  group: ['node:*', 'react', 'leaflet', 'mongodb'],
  message: 'content/model is pure: zod and siblings only.',
}

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'data/',
      'cms/.next/',
      '.astro/',
      'cms/next-env.d.ts',
      'cms/payload-types.ts',
      'cms/app/**/importMap.*',
      'cms/database/migrations/',
    ],
  },
  ...tseslint.configs.recommended,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    rules: {
      'no-console': 'off',
      'no-empty': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.tsx'], ...a11y.configs.recommended },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  { files: ['content/model/**'], rules: forbid([toCms, toSite, toWorld]) },
  { files: ['site/**'], rules: forbid([toCms]) },
  { files: ['cms/**'], rules: forbid([toSite]) },
)
