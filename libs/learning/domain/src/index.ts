export { checkCourse } from './course/check-course.js';
export { type Activity, type Course, type CourseGain, type Lesson, lessonsOf, type Module, type PracticeChoice, type Quiz, type QuizItem } from './course/course.js';
export { type PathCourse, type PathGap, type PathStep, planPath, SELF_ASSESSMENT_MINUTES } from './path/plan-path.js';
export { type CourseProgress,courseProgress } from './progress/course-progress.js';
export { PASS_SHARE, type QuizScore, scoreQuiz } from './quiz/score-quiz.js';
