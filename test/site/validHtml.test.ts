import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { readPage, site } from './readPage.ts'
import { snapshotFixture } from './snapshotFixture.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The renderer writes what it reads: spaces and the doctype's case are not ours to choose.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    // A title may be long: it names the place.
    'long-title': 'off',
    // `tel:` links show the number as people write it, in groups.
    'tel-non-breaking': 'off',
    // An ARIA combobox has a listbox.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // The map's filter answers at once: there is nothing to submit.
    'wcag/h32': 'off',
  },
})
/** Astro writes it in front of a React island, in the body; every browser takes it. */
const isIslandStyle = ({ message }: { message: string }): boolean =>
  message.startsWith('<style> element is not permitted')

const paths = site
  .listPages(snapshotFixture())
  .map(({ path }) => path)
  .filter((path) => path.endsWith('/') || path.endsWith('.html'))

describe.each(paths)('%s', (path) => {
  test('is valid HTML', async () => {
    const { results } = await validator.validateString(await readPage(path), path)
    expect(
      results.flatMap(({ messages }) =>
        messages
          .filter((each) => !isIslandStyle(each))
          .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
      ),
    ).toEqual([])
  })
})
