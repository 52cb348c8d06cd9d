export { loadCourses, readCourses } from './catalogue/load-courses.js';
export { LearningModule } from './learning.module.js';
export { Learning1790000500000 } from './migrations/1790000500000-learning.js';
export { PrivateNotes1790000500100 } from './migrations/1790000500100-private-notes.js';
export { Reading1790000500200 } from './migrations/1790000500200-reading.js';
export { LessonFeedback1790000500210 } from './migrations/1790000500210-lesson-feedback.js';
export { Credentials1790000500300 } from './migrations/1790000500300-credentials.js';
export { CourseMedia1790000500350 } from './migrations/1790000500350-course-media.js';
export { CourseRequests1790000500400 } from './migrations/1790000500400-course-requests.js';
