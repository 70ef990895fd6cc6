import { defineExpectation } from '../expectation.ts';

/** `{"succeed": 1}` after `parallel`: how many of the steps did. */
export const succeed = defineExpectation({
  name: 'succeed',
  keys: [],
  check: async (world, expected) =>
    world.succeeded === expected['succeed']
      ? undefined
      : { what: { 'zh-CN': '成功的步骤数', en: 'steps that succeeded' }, expected: expected['succeed'], found: world.succeeded },
});
