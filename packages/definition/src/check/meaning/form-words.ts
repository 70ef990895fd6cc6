import { type Said, words } from '../../walk/report.ts';

export const formWords = {
  triggerNotShown: (key: string): Said => ({
    code: 'AUTOFILL_NOT_SHOWN',
    severity: 'warning',
    message: words(
      `这个表单里没有“${key}”，填写它时不会带出任何内容`,
      `This form has no “${key}”, so filling it in never proposes anything`,
    ),
  }),
  targetNotShown: (key: string): Said => ({
    code: 'AUTOFILL_NOT_SHOWN',
    severity: 'warning',
    message: words(`这个表单里没有“${key}”，不会被带出`, `This form has no “${key}”, so nothing is proposed for it`),
  }),
  fillsItself: (key: string): Said => ({
    code: 'AUTOFILL_ITSELF',
    message: words(`“${key}”不能由它自己带出`, `“${key}” cannot be proposed from itself`),
  }),
};
