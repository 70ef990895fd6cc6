import { labelIn } from '@stepwell/fields';
import type { Field, Stage } from '../../shapes/index.ts';
import { type Said, words } from '../../walk/report.ts';

type Named = Pick<Field, 'key' | 'label'>;
const inZh = ({ key, label }: Named) => labelIn(label, 'zh-CN', key);
const inEn = ({ key, label }: Named) => labelIn(label, 'en', key);

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
  askedTooLate: (field: Field, stage: Stage | undefined): Said => ({
    code: 'ASKED_TOO_LATE',
    severity: 'warning',
    message: words(
      `“${inZh(field)}”必填，可是新建记录时的表单上没有它：谁也建不了记录`,
      `“${inEn(field)}” is required, but the form of a new record does not show it: nobody can make one`,
    ),
    ...(stage && {
      hint: words(
        `它要到“${inZh(stage)}”才出现：改为这个阶段的产出，离开时才必填`,
        `It is first seen at “${inEn(stage)}”: make it an output of that stage, which is demanded when it is left`,
      ),
      fix: stage.key,
    }),
  }),
  fillsItself: (key: string): Said => ({
    code: 'AUTOFILL_ITSELF',
    message: words(`“${key}”不能由它自己带出`, `“${key}” cannot be proposed from itself`),
  }),
};
