/** The texts of guides and of the practice space in Chinese; guide-en.ts says the same in English. */
export const guideZhCN = {
  'guide.close': '收起',
  'guide.done': '已完成',
  'guide.exercises': '练习',
  'guide.gotIt': '知道了',
  'guide.markDone': '标为完成',
  'guide.picture': '操作图示',
  'guide.title': '操作指引',
  'guide.toPractice': '去练习空间做',
  'guide.video': '观看视频',
  'practice.leave': '退出练习',
  'practice.reset': '重新开始',
  'practice.resetSure': '清空练习空间里所有人的练习，重新开始？',
  'practice.title': '练习空间',
  'practice.why': '这里的一切都不会进入正式数据，也不会通知到别人。',
};
