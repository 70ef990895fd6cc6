/** The refusals of designing, publishing and trying apps: code, HTTP status, words. */
export const designRefusals = {
  DRAFT_MOVED_ON: {
    status: 409,
    words: {
      'zh-CN': '草稿刚刚被别人改动，请看过最新内容后再做一次。',
      en: 'Somebody changed the draft meanwhile. Look at it as it is now, then try again.',
    },
  },
  DRAFT_RENEWED: {
    status: 409,
    words: {
      'zh-CN': '这份草稿已被发布或放弃，请重新打开后再改。',
      en: 'This draft was published or given up meanwhile. Open it again, then go on.',
    },
  },
  DRAFT_HAS_ERRORS: {
    status: 422,
    words: {
      'zh-CN': '还有问题没有解决，请按所列问题修改后再发布。',
      en: 'There are problems left. Correct what is listed, then publish.',
    },
  },
  MEND_BEFORE_TRYING: {
    status: 422,
    words: {
      'zh-CN': '草稿里还有错误，请先按所列问题改好，再试跑。',
      en: 'The draft has errors. Correct what is listed, then try it.',
    },
  },
  REHEARSAL_TOO_LONG: {
    status: 422,
    words: {
      'zh-CN': '这次试跑要做的事太多，已停下。请退回一步，或缩短时间。',
      en: 'This test-run had too much to do and was stopped. Go back a step, or let less time pass.',
    },
  },
  SCENARIOS_FAIL: {
    status: 422,
    words: {
      'zh-CN': '草稿的测试场景没有全部通过。请改好，或确认仍要发布。',
      en: 'Not all scenarios of the draft pass. Mend that, or say that it is to be published all the same.',
    },
  },
  PILOT_NOT_FOR_SOME: {
    status: 422,
    words: {
      'zh-CN': '有些修改只能对所有人生效。请按所列问题撤销它们，或直接发布给所有人。',
      en: 'Some of the changes can only hold for everybody. Take back what is listed, or publish to everybody.',
    },
  },
  PILOT_PEOPLE_UNKNOWN: {
    status: 422,
    words: {
      'zh-CN': '所选的人里有人不是这个应用的用户。请去掉他们，或先把他们添加为用户。',
      en: 'Not all of these people use this app. Leave out who is listed, or add them as users first.',
    },
  },
  NO_PILOT: {
    status: 409,
    words: {
      'zh-CN': '现在没有试点，它可能刚被撤回或推广。请刷新页面。',
      en: 'No pilot runs now; it may just have been withdrawn or widened. Reload the page.',
    },
  },
  OPTION_IN_USE: {
    status: 422,
    words: {
      'zh-CN': '要删除的选项还用在记录里。请选择改成哪个选项，再发布。',
      en: 'Records hold an option that is to go. Choose what they hold instead, then publish.',
    },
  },
  VALUES_LOST: {
    status: 422,
    words: {
      'zh-CN': '有些值不能转换成新的类型。请看清是哪些，确认后再发布。',
      en: 'Some values cannot be said in the new type. Look which, confirm it, then publish.',
    },
  },
  STAGE_IN_USE: {
    status: 422,
    words: {
      'zh-CN': '要删除的阶段里还有记录。请为它们选择新的阶段，再发布。',
      en: 'Records stand in a stage that is to go. Choose where they go, then publish.',
    },
  },
  APP_KEY_TAKEN: {
    status: 422,
    words: {
      'zh-CN': '已有同一标识的应用，请换一个标识。',
      en: 'There is already an app of this key. Choose another.',
    },
  },
} as const;
