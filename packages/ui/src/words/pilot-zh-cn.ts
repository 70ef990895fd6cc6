/** The texts of pilots in Chinese; pilot-en.ts says the same in English. */
export const pilotZhCN = {
  'pilot.begun': '您开始试用新版了，点“试用新版”看看有什么不同',
  'pilot.chip': '试用新版',
  'pilot.ended': '试用结束，您回到了大家在用的版本，数据都在',
  'pilot.news': '有什么不同',
  'pilot.say': '说说看法',
  'pilot.sayHow': '哪里好用，哪里卡住了？',
  'pilot.send': '发送',
  'pilot.since': '您从 {{date}} 起先于其他人试用新版。您写下的数据和大家的在一起。',
  'pilot.thanks': '已收到，谢谢',
  'pilot.title': '试用新版',
  'pilot.why': '您先于其他人试用新版。您写下的数据和大家的在一起。',
  'pilot.widened': '您试用的新版已对所有人开放',
};
