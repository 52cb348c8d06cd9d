export { aCourse, aLesson, aQuizItem, aTextActivity } from './course/course.builder.js';
