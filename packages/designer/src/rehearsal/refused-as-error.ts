import { ApiError, type Locale, type WireRehearsalStep } from '@stepwell/ui/design';

/** The refusal of a step as a form takes it: each sentence at its field. */
export function refusedAsError({ code, message, missing, problems }: NonNullable<WireRehearsalStep['refused']>, locale: Locale) {
  return new ApiError(422, {
    code,
    message: message[locale],
    problems: problems.map((problem) => ({ ...problem, severity: 'error' as const, code })),
    missing: missing.map((one) => ({
      ...one,
      kind: one.kind as 'field',
      label: one.label[locale],
      message: one.message[locale],
    })),
  });
}
