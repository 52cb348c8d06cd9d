export { aDocument, aGaps, aHandIn, aMatching, anOrdering, aPracticeChoice, aSceneChoice, aSituation } from './activity/activity.builder.js';
export { aCourse, aLesson, aQuizItem, aTextActivity } from './course/course.builder.js';
