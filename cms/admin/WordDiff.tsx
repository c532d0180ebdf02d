'use client'
import { FieldDiffContainer, useTranslation } from '@payloadcms/ui'
import type { CheckboxFieldClient, FieldDiffClientProps, SelectFieldClient, TextFieldClient } from 'payload'
import { diffWord, type Choice } from './diffWord.ts'

type Field = CheckboxFieldClient | SelectFieldClient | TextFieldClient

const choicesOf = (field: Field): Choice[] =>
  'options' in field ? field.options.filter((option) => typeof option === 'object') : []

/** Beside each other, what an earlier version said and what this one says; the CMS's own shows `true` and `2022-11-05`. */
export const WordDiff = ({
  comparisonValue,
  versionValue,
  field,
  locale,
  nestingLevel,
}: FieldDiffClientProps<Field>) => {
  const { i18n } = useTranslation()
  const choices = choicesOf(field)
  const [before, after] = [diffWord(comparisonValue, choices), diffWord(versionValue, choices)]
  const isChanged = before !== after
  return (
    <FieldDiffContainer
      i18n={i18n}
      label={{ label: 'label' in field ? field.label : false, ...(locale ? { locale } : {}) }}
      {...(nestingLevel === undefined ? {} : { nestingLevel })}
      From={<p className={isChanged ? 'word-diff--old' : ''}>{before}</p>}
      To={<p className={isChanged ? 'word-diff--new' : ''}>{after}</p>}
    />
  )
}
