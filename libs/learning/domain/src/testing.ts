export { aDocument, aGaps, aHandIn, aMatching, anAudio, anOrdering, aPracticeChoice, aSceneChoice, aSituation, aVideo } from './activity/activity.builder.js';
export { aCourse, aLesson, aQuizItem, aTextActivity } from './course/course.builder.js';
export { aCourseDraft, aDraftPart } from './course-draft/course-draft.builder.js';
export { aPathCourse, aPathGap, aPathProblem } from './path/path.builder.js';
export { shortestByTrying, smallProblems } from './path/path-world.builder.js';
